package noom.workbench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<Duration, TimerList> timers = new ConcurrentHashMap<>();
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

  /**
   * Runs this later for one of many, for each of which it takes as long, and which may be gone by
   * then: a timer alone does not keep it in memory.
   */
  public <T> void scheduleFor(T subject, Duration delay, Consumer<T> task) {
    timers
        .computeIfAbsent(delay, it -> new TimerList(time, it, this::runScheduled))
        .add(subject, task);
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
