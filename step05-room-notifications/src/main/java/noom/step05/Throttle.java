package noom.step05;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import noom.workbench.SerialExecutor;

/**
 * Does soon, and once, what is asked for many times meanwhile. So a burst of a thousand changes
 * becomes a few messages.
 */
public final class Throttle {
  static final Duration AT_LEAST = Duration.ofMillis(100);
  static final Duration PER_LISTENER = Duration.ofMillis(1);

  private final SerialExecutor executor;
  private final Set<String> due = new HashSet<>();

  public Throttle(SerialExecutor executor) {
    this.executor = executor;
  }

  /**
   * Does it in 0.1 s, or in 1 ms per listener if that is longer, for then it is more work.
   *
   * @param what by this name it is known whether it is going to be done anyway
   * @param listeners how many will be told
   */
  public void soon(String what, long listeners, Runnable action) {
    if (due.add(what)) {
      executor.schedule(delay(listeners), () -> finish(what, action));
    }
  }

  private static Duration delay(long listeners) {
    var longer = PER_LISTENER.multipliedBy(listeners);
    return longer.compareTo(AT_LEAST) > 0 ? longer : AT_LEAST;
  }

  private void finish(String what, Runnable action) {
    due.remove(what);
    action.run();
  }
}
