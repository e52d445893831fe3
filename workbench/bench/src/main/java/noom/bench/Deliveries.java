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
  private static final int WARM_UPS = 3;
  private static final double SECONDS_TO_WARM_UP = 1.5;
  private static final double SECONDS = 0.5;

  Table of(List<Contender> all, int listeners, int size, List<Integer> inFlight)
      throws IOException {
    var contenders = limit.fitting(all, listeners);
    var rows = new ArrayList<Throughput>();
    try (var comparison = Comparison.of(contenders, listeners, cores, logs)) {
      comparison.rounds(WARM_UPS, go(inFlight.get(0), size, SECONDS_TO_WARM_UP));
      for (var number : inFlight) {
        var samples = comparison.rounds(1 + ROUNDS, go(number, size, SECONDS));
        rows(contenders, samples, text(listeners, size, number)).forEach(rows::add);
      }
    }
    return new Table(Throughput.HEAD, rows);
  }

  private static Go go(int inFlight, int size, double seconds) {
    return new Go(inFlight, 0, seconds, Go.ofSize(size));
  }

  private static String text(int listeners, int size, int inFlight) {
    return "%,d × %d B, %d in flight".formatted(listeners, size, inFlight);
  }

  private static Stream<Throughput> rows(
      List<Contender> contenders, List<List<Sample>> samples, String text) {
    return IntStream.range(0, contenders.size())
        .mapToObj(
            i ->
                Throughput.of(
                    contenders.get(i).name() + ", " + text,
                    samples.get(i),
                    i == 0 ? null : samples.get(0)));
  }
}
