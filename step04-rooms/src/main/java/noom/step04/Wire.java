package noom.step04;

import java.util.List;

/** How some sockets are spoken to. A {@link SocketServer} does not know which wire a socket has. */
public interface Wire {
  /**
   * Tells these sockets, all of which have this wire: the event is encoded once.
   *
   * @param payload a record, or anything else that Jackson writes as JSON
   */
  void emit(List<Socket> sockets, String event, Object payload);
}
