package noom.workbench.classroom;

import io.javalin.websocket.WsContext;

/** What a lesson knows of those who are connected. Any thread may ask, at any time. */
@FunctionalInterface
public interface Roster {
  /**
   * @param connection one of the lesson, which may have opened just now, or closed
   */
  Entry entry(WsContext connection);

  /** Runs what asks for many, so that a lesson in which one waits for a turn waits only once. */
  default void askForMany(Runnable asking) {
    asking.run();
  }

  /**
   * What is to be seen of somebody.
   *
   * @param nickname "" if there is none
   * @param room where one is; "" if in none
   * @param waitingBytes that were not sent to this one yet
   */
  record Entry(String nickname, String room, int waitingBytes) {
    /** Of somebody of whom the lesson knows nothing. */
    public static final Entry EMPTY = new Entry("", "", 0);
  }
}
