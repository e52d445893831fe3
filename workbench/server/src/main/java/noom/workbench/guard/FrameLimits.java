package noom.workbench.guard;

import static io.javalin.websocket.WsCloseStatus.UNSUPPORTED_DATA;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;

/** What may come through a WebSocket, and how long nothing may: text of at most 64 KiB. */
final class FrameLimits {
  static final int MAX_TEXT_BYTES = 64 * 1024;
  static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);

  private FrameLimits() {}

  static void install(JavalinConfig config) {
    config.jetty.modifyWebSocketServletFactory(
        factory -> {
          factory.setMaxTextMessageSize(MAX_TEXT_BYTES);
          factory.setMaxBinaryMessageSize(MAX_TEXT_BYTES);
          factory.setIdleTimeout(IDLE_TIMEOUT);
        });
  }

  static void refuseBinary(WsContext connection) {
    connection.closeSession(UNSUPPORTED_DATA, "Only text is understood here.");
  }
}
