package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many deliveries a second servers make, with this many listeners. */
record Deliveries(Cores cores, Path logs, Limit limit) {
  static final int ROUNDS = 5;
  private static final int WARM_UPS = 3; // and one for each other number in flight
  private static final double SECONDS = 0.5;

  Table of(List<Contender> all, int listeners, int size, List<Integer> inFlight)
      throws IOException {
    var contenders = limit.fitting(all, listeners);
    var rows = new ArrayList<Throughput>();
    try (var comparison = Comparison.of(contenders, listeners, cores, logs)) {
      for (var number : inFlight) {
        var warmUps = rows.isEmpty() ? WARM_UPS : 1;
        var samples = comparison.rounds(warmUps + ROUNDS, go(number, size));
        rows(contenders, samples, warmUps, text(listeners, size, number)).forEach(rows::add);
      }
    }
    return new Table(Throughput.HEAD, rows);
  }

  private static Go go(int inFlight, int size) {
    return new Go(inFlight, 0, SECONDS, size);
  }

  private static String text(int listeners, int size, int inFlight) {
    return "%,d × %d B, %d in flight".formatted(listeners, size, inFlight);
  }

  private static Stream<Throughput> rows(
      List<Contender> contenders, List<List<Sample>> samples, int warmUps, String text) {
    return IntStream.range(0, contenders.size())
        .mapToObj(
            i ->
                Throughput.of(
                    contenders.get(i).name() + ", " + text,
                    warmUps,
                    samples.get(i),
                    i == 0 ? null : samples.get(0)));
  }
}
