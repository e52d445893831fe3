package noom.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import noom.workbench.Time;

/** A time that passes when the test says so. What is due at the same moment is done in order. */
public final class TestTime implements Time {
  private final Queue<Task> later =
      new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparing(Task::number));
  private final List<Duration> delays = new ArrayList<>();
  private Runnable before = () -> {};
  private long now;
  private long lastNumber;

  private record Task(long due, long number, Runnable action) {}

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public synchronized void schedule(Duration delay, Runnable task) {
    delays.add(delay);
    later.add(new Task(now + delay.toNanos(), ++lastNumber, task));
  }

  /** How long each timer was to take that was ever begun. */
  public synchronized List<Duration> delays() {
    return List.copyOf(delays);
  }

  /** Has this done each time before it passes. */
  public void beforePassing(Runnable task) {
    before = task;
  }

  /** Lets this much time pass, and does what falls due on the way. */
  public void pass(Duration time) {
    before.run();
    var until = nanos() + time.toNanos();
    for (var task = nextUntil(until); task != null; task = nextUntil(until)) {
      task.action.run();
    }
  }

  private synchronized Task nextUntil(long until) {
    var isDue = !later.isEmpty() && later.peek().due <= until;
    now = isDue ? later.peek().due : until;
    return isDue ? later.remove() : null;
  }
}
