package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What an idle connection costs: in the heap, after the garbage is gone. */
record Heap(Cores cores, Path logs) {
  private static final int A_FEW = 100; // with whom all that is made once is made

  Table of(List<Server> servers, int connections) throws IOException {
    var rows = new ArrayList<Metrics>();
    for (var server : servers) {
      try (var comparison = Comparison.of(List.of(server), A_FEW, cores, logs)) {
        var testBed = comparison.first();
        var before = liveBytes(testBed.process().pid());
        testBed.growTo(A_FEW + connections);
        rows.add(metrics(server.name(), liveBytes(testBed.process().pid()) - before, connections));
      }
    }
    return Metrics.table("heap of an idle connection, KB", rows);
  }

  private static Metrics metrics(String name, long bytes, int connections) {
    var each = bytes / 1024.0 / connections;
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("KB", each);
    numbers.put("connections", (double) connections);
    return new Metrics(name, Summary.of("KB", 0, List.of(each)), numbers);
  }

  /** The JDK's own list of what is in a heap collects the garbage first. */
  private static long liveBytes(long pid) throws IOException {
    var command = new ProcessBuilder(Java.tool("jcmd"), "" + pid, "GC.class_histogram");
    var process = command.redirectErrorStream(true).start();
    try (var lines = process.inputReader()) {
      return total(lines.lines().toList());
    }
  }

  /**
   * @param histogram its last line is {@code Total <objects> <bytes>}
   */
  static long total(List<String> histogram) {
    return histogram.stream()
        .filter(line -> line.startsWith("Total "))
        .map(line -> Long.parseLong(line.strip().split(" +")[2]))
        .findFirst()
        .orElseThrow(() -> new BenchError("jcmd does not tell what is in the heap: " + histogram));
  }
}
