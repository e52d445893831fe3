package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the benchmark that {@code -Dbench=} names, and tells what it has measured. */
public final class Bench {
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
  private static final Map<String, Benchmark> ALL =
      new TreeMap<>(
          Map.of(
              "join",
              folder -> Join.run(),
              "fanout",
              Fanout::run,
              "edit",
              Edit::run,
              "class",
              ForClass::run));

  private Bench() {}

  /**
   * Ends the JVM in any case: a thread of Javalin's lives longer than its server, and Maven would
   * wait for it.
   *
   * @param args the folder into which the numbers are written
   */
  public static void main(String[] args) {
    System.exit(exitCode(System.getProperty("bench", ""), Path.of(args[0])));
  }

  private static int exitCode(String name, Path folder) {
    try {
      run(name, folder);
      return 0;
    } catch (BenchError reason) {
      System.err.println(reason.getMessage());
    } catch (IOException | RuntimeException | Error bug) {
      bug.printStackTrace();
    }
    return 1;
  }

  private static void run(String name, Path folder) throws IOException {
    SELENIUM.setLevel(Level.SEVERE); // it warns of each browser that is newer than itself
    var result = named(name).run(folder);
    System.out.println(result.text());
    result.write(folder, name).forEach(file -> System.out.println("All numbers: " + file));
  }

  /**
   * @throws BenchError with the names that there are, if this is none
   */
  static Benchmark named(String name) {
    if (!ALL.containsKey(name)) {
      var names = "-Dbench=" + String.join(" and -Dbench=", ALL.keySet());
      throw new BenchError("-Dbench=%s names no benchmark; there are %s.".formatted(name, names));
    }
    return ALL.get(name);
  }
}
