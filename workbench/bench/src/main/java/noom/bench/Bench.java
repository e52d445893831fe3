package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Runs the benchmark that {@code -Dbench=} names, and tells what it has measured. */
public final class Bench {
  private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of("join", Join::run));

  private Bench() {}

  /**
   * Ends the JVM, for a thread of Javalin's lives longer than its server.
   *
   * @param args the folder into which the numbers are written, as JSON
   */
  public static void main(String[] args) throws IOException {
    System.exit(run(System.getProperty("bench", ""), Path.of(args[0])));
  }

  private static int run(String name, Path folder) throws IOException {
    try {
      var result = named(name).run();
      System.out.println(result.table());
      System.out.println("All numbers: " + result.write(folder, name));
      return 0;
    } catch (BenchError reason) {
      System.err.println(reason.getMessage());
      return 1;
    }
  }

  /**
   * @throws BenchError with the names that there are, if this is none
   */
  static Benchmark named(String name) {
    if (!ALL.containsKey(name)) {
      throw new BenchError(
          "There is no benchmark \"%s\". The benchmarks are: -Dbench=%s"
              .formatted(name, String.join(", ", ALL.keySet())));
    }
    return ALL.get(name);
  }
}
