package noom.bench;

/** The messages that are on their way: when each was sent, and who has still to hear it. */
final class Flight {
  private static final int PLACES = 1 << 16;

  private final long[] sentAt = new long[PLACES];
  private final int[] missing = new int[PLACES];
  private int next;
  private int landed;

  /**
   * A message takes off.
   *
   * @return its number
   */
  int start(long now, int listeners) {
    if (inTheAir() == PLACES) {
      throw new BenchError("The server keeps too many messages back.");
    }
    sentAt[next & PLACES - 1] = now;
    missing[next & PLACES - 1] = listeners;
    return next++;
  }

  /** One listener has heard it; returns whether all have. */
  boolean arrive(int number) {
    var isLast = --missing[number & PLACES - 1] == 0;
    landed += isLast ? 1 : 0;
    return isLast;
  }

  long sentAt(int number) {
    return sentAt[number & PLACES - 1];
  }

  int inTheAir() {
    return next - landed;
  }
}
