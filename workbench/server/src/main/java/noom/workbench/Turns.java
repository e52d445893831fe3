package noom.workbench;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thing at a time, as in Node: what browsers say and what was put off until later take turns.
 * So nothing that is touched only in turns needs a lock of its own.
 */
public final class Turns {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  private final Time time;
  private boolean over;

  public Turns(Time time) {
    this.time = time;
  }

  /** Runs this now, as soon as the turn before is over; not at all after the {@link #end}. */
  public synchronized void take(Runnable turn) {
    if (!over) {
      turn.run();
    }
  }

  /** Takes a turn later: what {@code setTimeout} is in Node. */
  public void after(Duration delay, Runnable turn) {
    time.after(delay, () -> takeUnlessOver(turn));
  }

  private synchronized void takeUnlessOver(Runnable turn) {
    try {
      if (!over) {
        turn.run();
      }
    } catch (RuntimeException | Error bug) {
      LOG.error("A bug: what was put off until later threw.", bug);
    }
  }

  /** Nothing happens any more, now or later. */
  public synchronized void end() {
    over = true;
  }

  /** Nanoseconds since any beginning. */
  public long nanos() {
    return time.nanos();
  }
}
