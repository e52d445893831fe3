package noom.workbench.classroom;

import io.javalin.websocket.WsContext;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * A WebSocket beside the lesson's, through which letters go. One that does not read is hung up on.
 */
record Channel(Session session) {
  static final int MOST_UNREAD = 64; // frames

  static Channel open(WsContext connection) {
    connection.session.setMaxOutgoingFrames(MOST_UNREAD);
    return new Channel(connection.session);
  }

  /** Whether it is that connection. */
  boolean isOf(WsContext connection) {
    return session == connection.session;
  }

  void send(String type, Object payload) {
    sendText(Letter.write(type, payload));
  }

  /** Sends what is a letter already: one that goes to many is written once. */
  void sendText(String letter) {
    session.sendText(letter, Callback.from(() -> {}, unread -> session.disconnect()));
  }

  /** The same, and says when it has left. */
  void sendText(String letter, Runnable done) {
    session.sendText(letter, Callback.from(done, unread -> session.disconnect()));
  }
}
