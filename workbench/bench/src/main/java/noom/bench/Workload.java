package noom.bench;

/**
 * What each server has to do in a run.
 *
 * @param inFlight how many messages are in flight in a closed loop; zero in an open loop
 * @param perSecond how many are sent a second in an open loop
 * @param seconds for how long at most
 * @param text what is sent each time; its beginning gives way to a sequence number
 */
record Workload(int inFlight, int perSecond, double seconds, String text) {
  static final int SIZE = 64;

  static Workload closedLoop(int inFlight, double seconds, String text) {
    return new Workload(inFlight, 0, seconds, text);
  }

  static Workload openLoop(int perSecond, double seconds, String text) {
    return new Workload(0, perSecond, seconds, text);
  }

  /** A text of so many bytes. */
  static String ofSize(int size) {
    return "x".repeat(size);
  }

  /**
   * @param atMost how many messages the servers allow
   */
  Schedule schedule(int atMost) {
    return inFlight == 0
        ? Schedule.openLoop(perSecond, seconds)
        : Schedule.closedLoop(inFlight, atMost, seconds);
  }
}
