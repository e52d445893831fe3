package noom.workbench;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Timers that all take equally long: whoever began first is due first, so that one timer of the
 * system does for all. So Node keeps its own, too. None of them keeps in memory what it is for.
 */
final class TimerList {
  private final Time time;
  private final Duration delay;
  private final Executor executor;
  private final Queue<Timer<?>> waiting = new ArrayDeque<>();
  private boolean isScheduled;

  /**
   * @param executor runs each of them when it is due
   */
  TimerList(Time time, Duration delay, Executor executor) {
    this.time = time;
    this.delay = delay;
    this.executor = executor;
  }

  private static final class Timer<T> extends WeakReference<T> implements Runnable {
    private final Consumer<T> task;
    private final long due;

    Timer(T subject, Consumer<T> task, long due) {
      super(subject);
      this.task = task;
      this.due = due;
    }

    @Override
    public void run() {
      Optional.ofNullable(get()).ifPresent(task);
    }
  }

  synchronized <T> void add(T subject, Consumer<T> task) {
    waiting.add(new Timer<>(subject, task, time.nanos() + delay.toNanos()));
    if (!isScheduled) {
      isScheduled = true;
      time.schedule(delay, this::run);
    }
  }

  private void run() {
    for (var timer = nextDue(); timer != null; timer = nextDue()) {
      executor.execute(timer);
    }
  }

  /** Null if none is due by now; then the first of those that wait is waited for. */
  private synchronized Timer<?> nextDue() {
    if (waiting.isEmpty()) {
      isScheduled = false;
      return null;
    }
    var early = waiting.peek().due - time.nanos();
    if (early <= 0) {
      return waiting.remove();
    }
    time.schedule(Duration.ofNanos(early), this::run);
    return null;
  }
}
