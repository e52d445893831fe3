package noom.workbench;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;

/** The time that passes. */
final class RealTime implements Time {
  /**
   * Of its own: with one or two cores, Java would begin a thread for each task. They soon end, so
   * that nothing is left of a server that was replaced.
   */
  private final Executor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          SECONDS,
          new SynchronousQueue<>(),
          run -> DaemonThread.of("timer", run));

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void schedule(Duration delay, Runnable task) {
    delayedExecutor(delay.toNanos(), NANOSECONDS, threads).execute(task);
  }
}
