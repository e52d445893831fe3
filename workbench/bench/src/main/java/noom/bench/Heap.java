package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a connection costs that says nothing: in the heap, after the garbage is gone. */
record Heap(Cores cores, Path logs) {
  private static final int A_FEW = 100; // with whom all that is made once is made

  Table of(List<Contender> contenders, int connections) throws IOException {
    var rows = new ArrayList<Facts>();
    for (var contender : contenders) {
      try (var comparison = Comparison.of(List.of(contender), A_FEW, cores, logs)) {
        var stand = comparison.first();
        var before = liveBytes(stand.server().pid());
        stand.growTo(A_FEW + connections);
        rows.add(facts(contender.name(), liveBytes(stand.server().pid()) - before, connections));
      }
    }
    return Facts.table("heap of an idle connection, KB", rows);
  }

  private static Facts facts(String name, long bytes, int connections) {
    var each = bytes / 1024.0 / connections;
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("KB", each);
    numbers.put("connections", (double) connections);
    return new Facts(name, Part.of("KB", 0, List.of(each)), numbers);
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
