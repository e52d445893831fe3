package noom.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

/**
 * When the next message is sent.
 *
 * @param inFlight how many may be on their way at a time
 * @param nanosBetween how long it is from one to the next at least
 * @param atMost how many there are in all
 * @param nanos when it is over
 */
record Pace(int inFlight, long nanosBetween, int atMost, long nanos) {

  /** As soon as one has arrived everywhere the next is sent. */
  static Pace inFlight(int inFlight, int atMost, double seconds) {
    return new Pace(inFlight, 0, atMost, nanos(seconds));
  }

  /** So many a second, whether the others have arrived or not. */
  static Pace perSecond(int number, double seconds) {
    return new Pace(
        Integer.MAX_VALUE, SECONDS.toNanos(1) / number, Integer.MAX_VALUE, nanos(seconds));
  }

  private static long nanos(double seconds) {
    return (long) (seconds * SECONDS.toNanos(1));
  }

  boolean isOver(long elapsed, int sent) {
    return elapsed >= nanos || sent >= atMost;
  }

  boolean isDue(long elapsed, int sent, int inTheAir) {
    return !isOver(elapsed, sent) && inTheAir < inFlight && elapsed >= dueAt(sent);
  }

  /** When a message should be sent, counted from the beginning. */
  long dueAt(int number) {
    return number * nanosBetween;
  }

  /** Whether a late message counts from when it should have been sent. */
  boolean isByTheClock() {
    return nanosBetween > 0;
  }
}
