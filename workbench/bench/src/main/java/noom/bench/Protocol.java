package noom.bench;

import java.io.Closeable;
import java.util.List;

/** The language of a server: how a user joins, sends a message, and shows that it is alive. */
interface Protocol {

  /** Where the WebSocket is. */
  default String path() {
    return "/";
  }

  /** What else a handshake says: lines such as {@code Name: value}. */
  default List<String> headers() {
    return List.of();
  }

  /** What else is connected meanwhile to the server at this port, until it is closed. */
  default Closeable beside(int port) {
    return () -> {};
  }

  /** How many share a room at most. */
  default int perRoom() {
    return Integer.MAX_VALUE;
  }

  /** How many of so many users receive a message, or an ack that repeats it. */
  default int receivers(int users) {
    return Math.min(users, perRoom());
  }

  /** Whether a user has joined as soon as the WebSocket is open. */
  default boolean joinsAtOnce() {
    return false;
  }

  /**
   * What to do about a text that is no message of a user.
   *
   * @param user the number of the one who has received it
   */
  Reaction react(String text, int user);

  /** What a user sends so that others receive this text. */
  String message(String text, int user);

  /**
   * What a user does.
   *
   * @param answer null if it sends nothing
   * @param joins whether it receives from now on what others send
   */
  record Reaction(String answer, boolean joins) {
    static final Reaction NONE = new Reaction(null, false);
    static final Reaction JOINED = new Reaction(null, true);

    static Reaction answer(String text) {
      return new Reaction(text, false);
    }
  }
}
