package noom.testkit.engine;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Waits for a program to be ready. */
final class Polling {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private Polling() {}

  @FunctionalInterface
  interface Condition {
    boolean isTrue() throws IOException;
  }

  /**
   * @throws IOException if the program ends instead, or takes too long
   */
  static void until(Condition isReady, Process process, String name) throws IOException {
    var start = System.nanoTime();
    try {
      while (!isReady.isTrue()) {
        if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() - start > PATIENCE) {
          process.destroy();
          throw new IOException(name + " is not ready; exit code or patience is over");
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(name + " was not waited for", stopped);
    }
  }
}
