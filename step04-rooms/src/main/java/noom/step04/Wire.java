package noom.step04;

import java.util.List;
import noom.step03.UserError;

/** How some sockets are spoken to. A {@link SocketServer} does not know which wire a socket has. */
public interface Wire {
  /** By which it is known among {@link SocketServer#wires}. */
  String name();

  /**
   * Tells these sockets, all of which have this wire: the event is encoded once.
   *
   * @param payload a record, or anything else that Jackson writes as JSON
   */
  void emit(List<Socket> sockets, String event, Object payload);

  /**
   * Does what such a socket has said on another server, and answers nobody.
   *
   * @param text in the form of this wire, as the {@link Journal} got it
   * @throws UserError if it was refused
   */
  void replay(Socket socket, String text);
}
