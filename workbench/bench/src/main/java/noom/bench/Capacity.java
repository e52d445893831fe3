package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How many users there may be until one message in twenty takes longer than 250 ms (p95). */
record Capacity(Cores cores, Path logs, ConnectionLimit limit) {
  private static final double MILLIS = 250;
  private static final double GROWTH = 1.25;
  private static final int FIRST = 500;
  private static final int TRIES = 3;
  private static final Workload WORKLOAD =
      Workload.closedLoop(4, 1.5, Workload.ofSize(Workload.SIZE));

  Table of(List<Server> servers) throws IOException {
    var rows = new ArrayList<Metrics>();
    for (var server : servers) {
      try (var comparison = Comparison.of(List.of(server), FIRST, cores, logs)) {
        rows.add(metrics(server.name(), largest(comparison.first())));
      }
    }
    return Metrics.table("users at p95 <= 250 ms, 4 in flight", rows);
  }

  private int largest(TestBed testBed) throws IOException {
    var largest = 0;
    for (var size = FIRST; largest < limit.connections(); size = next(size)) {
      testBed.growTo(size);
      if (!isSoon(testBed)) {
        return largest;
      }
      largest = size;
    }
    return largest;
  }

  private int next(int size) {
    return (int) Math.min(size * GROWTH, limit.connections());
  }

  /** One good try is enough: others use this machine too. */
  private static boolean isSoon(TestBed testBed) throws IOException {
    for (var i = 0; i < TRIES; i++) {
      if (testBed.run(WORKLOAD).p95() <= MILLIS) {
        return true;
      }
    }
    return false;
  }

  private Metrics metrics(String name, double largest) {
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("users", largest);
    numbers.put("limit", (double) limit.connections());
    return new Metrics(name, Summary.of("users", 0, List.of(largest)), numbers);
  }
}
