package noom.workbench;

import java.time.Duration;

/** What time it is, and what is to be done later. A test brings a time of its own. */
public interface Time {
  Time REAL = new RealTime();

  /** Nanoseconds since any beginning. */
  long nanos();

  /** Runs the task once, on another thread, when the delay is over. */
  void schedule(Duration delay, Runnable task);
}
