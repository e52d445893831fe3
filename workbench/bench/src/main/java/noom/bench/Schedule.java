package noom.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

/**
 * When the next message is sent: in a closed loop once others have arrived, in an open loop by the
 * clock alone.
 *
 * @param inFlight how many may be in flight
 * @param nanosBetween how long it is from one to the next at least; zero in a closed loop
 * @param atMost how many there are in all
 * @param nanos when it is over
 */
record Schedule(int inFlight, long nanosBetween, int atMost, long nanos) {

  /** The next is sent as soon as one has arrived everywhere. */
  static Schedule closedLoop(int inFlight, int atMost, double seconds) {
    return new Schedule(inFlight, 0, atMost, nanos(seconds));
  }

  /** So many a second, whether the others have arrived or not. */
  static Schedule openLoop(int perSecond, double seconds) {
    return new Schedule(
        Integer.MAX_VALUE, SECONDS.toNanos(1) / perSecond, Integer.MAX_VALUE, nanos(seconds));
  }

  private static long nanos(double seconds) {
    return (long) (seconds * SECONDS.toNanos(1));
  }

  boolean isOver(long elapsed, int sent) {
    return elapsed >= nanos || sent >= atMost;
  }

  boolean isDue(long elapsed, int sent, int nowInFlight) {
    return !isOver(elapsed, sent) && nowInFlight < inFlight && elapsed >= dueAt(sent);
  }

  /** When a message should be sent, counted from the beginning. */
  long dueAt(int number) {
    return number * nanosBetween;
  }

  /**
   * Whether a message that is sent late counts from when it was due. Otherwise a server that stalls
   * would hold back the very messages that show it: coordinated omission.
   */
  boolean isOpenLoop() {
    return nanosBetween > 0;
  }
}
