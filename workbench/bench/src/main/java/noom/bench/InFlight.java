package noom.bench;

/** The messages in flight: when each was sent, and how many have still to receive it. */
final class InFlight {
  private static final int PLACES = 1 << 16;

  private final long[] sentAt = new long[PLACES];
  private final int[] missing = new int[PLACES];
  private int next;
  private int arrived;

  /**
   * One more is sent.
   *
   * @return its sequence number
   * @throws BenchError if there are too many already
   */
  int send(long now, int receivers) {
    if (count() == PLACES) {
      throw new BenchError("The server keeps too many messages back.");
    }
    sentAt[next & PLACES - 1] = now;
    missing[next & PLACES - 1] = receivers;
    return next++;
  }

  /** One has received it; returns whether all have. */
  boolean receive(int number) {
    var isLast = --missing[number & PLACES - 1] == 0;
    arrived += isLast ? 1 : 0;
    return isLast;
  }

  long sentAt(int number) {
    return sentAt[number & PLACES - 1];
  }

  int count() {
    return next - arrived;
  }
}
