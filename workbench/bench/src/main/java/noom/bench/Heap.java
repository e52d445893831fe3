package noom.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What an idle connection costs: in the heap, after the garbage is gone, or in all. */
record Heap(Cores cores, Path logs) {
  private static final int A_FEW = 100; // with whom all that is made once is made

  /** What a process takes just now. */
  @FunctionalInterface
  private interface Gauge {
    long bytes(long pid) throws IOException;
  }

  Table of(List<Server> servers, int connections) throws IOException {
    return Metrics.table("heap of an idle connection, KB", rows(servers, connections));
  }

  List<Metrics> rows(List<Server> servers, int connections) throws IOException {
    var rows = new ArrayList<Metrics>();
    for (var server : servers) {
      rows.add(growth(server, server.name(), Heap::liveBytes, connections));
    }
    return rows;
  }

  /** By how much whole processes grow, and of that the heap of one which is Java. */
  Table ofProcesses(List<Server> servers, Server java, int connections) throws IOException {
    var rows = new ArrayList<Metrics>();
    for (var server : servers) {
      rows.add(growth(server, server.name() + ", process", Heap::residentBytes, connections));
    }
    rows.add(growth(java, java.name() + ", heap", Heap::liveBytes, connections));
    return Metrics.table("memory of an idle connection, KB", rows);
  }

  private Metrics growth(Server server, String name, Gauge gauge, int connections)
      throws IOException {
    try (var comparison = Comparison.of(List.of(server), A_FEW, cores, logs)) {
      var testBed = comparison.first();
      var before = gauge.bytes(testBed.process().pid());
      testBed.growTo(A_FEW + connections);
      return metrics(name, gauge.bytes(testBed.process().pid()) - before, connections);
    }
  }

  /** By how much it grows while something is connected in another way. */
  Metrics growth(Server server, Crowd crowd, int connections) throws IOException {
    try (var process = ServerProcess.start(server, cores, logs);
        var few = crowd.connect(process.port(), A_FEW)) {
      var before = liveBytes(process.pid());
      try (var many = crowd.connect(process.port(), connections)) {
        return metrics(server.name(), liveBytes(process.pid()) - before, connections);
      }
    }
  }

  /** So many connections to a port, which are open as long as it is not closed. */
  @FunctionalInterface
  interface Crowd {
    Closeable connect(int port, int connections) throws IOException;
  }

  private static Metrics metrics(String name, long bytes, int connections) {
    var each = bytes / 1024.0 / connections;
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("KB", each);
    numbers.put("connections", (double) connections);
    return new Metrics(name, Summary.of("KB", 0, List.of(each)), numbers);
  }

  /** What of it is in memory (resident set size), as Linux tells. */
  private static long residentBytes(long pid) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElseThrow();
    }
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
