package noom.bench;

/** The language of a server: how one enters, says something, and shows that one is alive. */
interface Protocol {

  /** Where the WebSocket is. */
  default String path() {
    return "/";
  }

  /** How many share a room at most. */
  default int perRoom() {
    return Integer.MAX_VALUE;
  }

  /** Whether one is in as soon as the WebSocket is open. */
  default boolean isOpenToAll() {
    return false;
  }

  /**
   * What to do about a frame that is nobody's message.
   *
   * @param me the number of the listener
   */
  Reaction hear(String frame, int me);

  /** A frame by which the one of this number says something. */
  String say(String text, int me);

  /**
   * What a listener does.
   *
   * @param answer null if it says nothing
   * @param isIn whether it now hears what others say
   */
  record Reaction(String answer, boolean isIn) {
    static final Reaction NONE = new Reaction(null, false);
    static final Reaction IN = new Reaction(null, true);

    static Reaction answer(String frame) {
      return new Reaction(frame, false);
    }
  }
}
