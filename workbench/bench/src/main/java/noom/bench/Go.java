package noom.bench;

/**
 * What each server has to do in its turn.
 *
 * @param inFlight how many messages are on their way at a time; zero for {@link #perSecond}
 * @param seconds for how long at most
 * @param text what is said each time; its beginning gives way to a stamp
 */
record Go(int inFlight, int perSecond, double seconds, String text) {
  static final int SIZE = 64;

  static Go inFlight(int inFlight, double seconds) {
    return new Go(inFlight, 0, seconds, ofSize(SIZE));
  }

  static Go perSecond(int perSecond, double seconds) {
    return new Go(0, perSecond, seconds, ofSize(SIZE));
  }

  /** A text of so many bytes. */
  static String ofSize(int size) {
    return "x".repeat(size);
  }

  /**
   * @param atMost how many messages the servers allow
   */
  Pace pace(int atMost) {
    return inFlight == 0
        ? Pace.perSecond(perSecond, seconds)
        : Pace.inFlight(inFlight, atMost, seconds);
  }
}
