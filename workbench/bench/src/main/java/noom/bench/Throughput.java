package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many deliveries a second servers make, to so many virtual users, in a closed loop.
 *
 * @param warmUp for how long each server works before it is measured
 */
record Throughput(Cores cores, Path logs, ConnectionLimit limit, WarmUp warmUp) {
  static final int ROUNDS = 5;
  private static final double SECONDS = 0.5;

  Table of(List<Server> all, int users, int size, List<Integer> inFlight) throws IOException {
    var servers = limit.fitting(all, users);
    var rows = new ArrayList<ThroughputRow>();
    try (var comparison = Comparison.of(servers, users, cores, logs)) {
      warmUp.of(comparison, inFlight.get(0), Workload.ofSize(size));
      for (var number : inFlight) {
        var samples = comparison.rounds(1 + ROUNDS, workload(number, size, SECONDS));
        rows(servers, samples, text(users, size, number)).forEach(rows::add);
      }
    }
    return new Table(ThroughputRow.HEAD, rows);
  }

  private static Workload workload(int inFlight, int size, double seconds) {
    return Workload.closedLoop(inFlight, seconds, Workload.ofSize(size));
  }

  private static String text(int users, int size, int inFlight) {
    return "%,d × %d B, %d in flight".formatted(users, size, inFlight);
  }

  private static Stream<ThroughputRow> rows(
      List<Server> servers, List<List<Sample>> samples, String text) {
    return IntStream.range(0, servers.size())
        .mapToObj(
            i ->
                ThroughputRow.of(
                    servers.get(i).name() + ", " + text,
                    samples.get(i),
                    i == 0 ? null : samples.get(0)));
  }
}
