package noom.step04;

/**
 * The order in which things happen to the sockets of a server. A server that is alone does each at
 * once; several servers first agree on an order, so that all of them do the same.
 */
@FunctionalInterface
public interface Journal {
  /** What a server does that is alone. */
  Journal AT_ONCE = (kind, socket, text, turn) -> turn.run();

  /** What can happen to a socket. */
  enum Kind {
    OPENED,
    SAID,
    CLOSED
  }

  /**
   * Something happens to a socket of this server; by one thread at a time.
   *
   * @param text what it says, in the form of its {@link Wire}, or why it is gone
   * @param turn to be run once, at its place in the order
   */
  void append(Kind kind, Socket socket, String text, Runnable turn);
}
