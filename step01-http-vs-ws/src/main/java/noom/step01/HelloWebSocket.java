package noom.step01;

import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WebSocket: the server speaks first, and remembers what this connection has said. */
final class HelloWebSocket {
  private static final Logger LOG = LoggerFactory.getLogger(HelloWebSocket.class);
  private static final int MAX_UNREAD = 64;

  private HelloWebSocket() {}

  static void install(WsConfig ws) {
    ws.onConnect(
        connection -> {
          LOG.info("Connected to Browser ✅");
          connection.session.setMaxOutgoingFrames(MAX_UNREAD);
          send(connection, "hello!");
        });
    ws.onMessage(
        connection -> {
          LOG.info("{}", connection.message());
          send(connection, answer(connection.message(), count(connection)));
        });
    ws.onClose(connection -> LOG.info("Disconnected from the Browser ❌"));
  }

  /** Hangs up on who speaks and does not read: unread answers must not fill the memory. */
  private static void send(WsContext connection, String text) {
    var session = connection.session;
    session.sendText(text, Callback.from(() -> {}, unread -> session.disconnect()));
  }

  private static String answer(String text, int number) {
    return "You said \"%s\", message %d of this connection.".formatted(text, number);
  }

  /** A connection is an object on which one can note things. */
  private static int count(WsContext connection) {
    return Notes.on(connection).get(AtomicInteger.class, AtomicInteger::new).incrementAndGet();
  }
}
