package noom.workbench;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;

/** What time it is, and what is to be done later. A test brings a time of its own. */
public interface Time {
  Time REAL =
      new Time() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public void schedule(Duration delay, Runnable task) {
          delayedExecutor(delay.toNanos(), NANOSECONDS).execute(task);
        }
      };

  /** Nanoseconds since any beginning. */
  long nanos();

  /** Runs the task once, on another thread, when the delay is over. */
  void schedule(Duration delay, Runnable task);
}
