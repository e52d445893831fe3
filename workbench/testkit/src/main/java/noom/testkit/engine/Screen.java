package noom.testkit.engine;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A screen for browsers that cannot do without one: the person's own, or one in memory (Xvfb). */
final class Screen {
  private static final boolean HEADLESS = !System.getProperty("headless", "true").equals("false");

  private Screen() {}

  static boolean isThere() {
    return !HEADLESS || ProgramPath.of("Xvfb").isPresent();
  }

  /** What a program finds in its environment as {@code DISPLAY}. */
  static String display() {
    return HEADLESS ? InMemory.DISPLAY : System.getenv("DISPLAY");
  }

  /** Started once for each JVM, when it is first needed. */
  private static final class InMemory {
    static final String DISPLAY = start();

    private static String start() {
      var command = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x1024x24");
      command.redirectError(ProcessBuilder.Redirect.DISCARD);
      try {
        var process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return ":" + process.inputReader().readLine();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
