package noom.workbench;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one task at a time, as Node does: what browsers say and what was put off until later never
 * run at the same moment. So what only tasks touch needs no lock of its own.
 *
 * <p>It has no thread and no queue: a task runs on the thread that brings it, and the others wait.
 */
public final class SerialExecutor implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger(SerialExecutor.class);

  private final Time time;
  private boolean isShutDown;

  public SerialExecutor(Time time) {
    this.time = time;
  }

  /**
   * Runs this now, as soon as the task before it is over; not at all after {@link #shutDown}. What
   * the task throws reaches the caller.
   */
  @Override
  public synchronized void execute(Runnable task) {
    if (!isShutDown) {
      task.run();
    }
  }

  /**
   * Runs this later: what {@code setTimeout} is in Node. What the task throws is logged. Without a
   * delay it runs now, as by {@link #execute}.
   */
  public void schedule(Duration delay, Runnable task) {
    if (delay.isZero()) {
      execute(task);
    } else {
      time.schedule(delay, () -> runScheduled(task));
    }
  }

  /** The same for something that may be gone by then: a timer alone does not keep it in memory. */
  public <T> void scheduleFor(T subject, Duration delay, Consumer<T> task) {
    var weak = new WeakReference<>(subject);
    schedule(delay, () -> Optional.ofNullable(weak.get()).ifPresent(task));
  }

  private void runScheduled(Runnable task) {
    try {
      execute(task);
    } catch (RuntimeException | Error bug) {
      LOG.error("A bug: a scheduled task threw.", bug);
    }
  }

  /** Nothing runs any more, now or later. */
  public synchronized void shutDown() {
    isShutDown = true;
  }

  /** Nanoseconds since any beginning. */
  public long nanos() {
    return time.nanos();
  }
}
