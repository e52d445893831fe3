package noom.step04;

import java.util.function.Supplier;

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
   * @param text what it says, in the form of its {@link Wire}, or why it is gone; not asked for, if
   *     nobody else must know
   * @param turn to be run once, at its place in the order
   */
  void append(Kind kind, Socket socket, Supplier<String> text, Runnable turn);
}
