package noom.workbench;

import static io.javalin.websocket.WsCloseStatus.POLICY_VIOLATION;
import static io.javalin.websocket.WsCloseStatus.SERVER_ERROR;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of that which a lesson's handlers throw, for handlers do not catch. */
final class ErrorReports {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorReports.class);

  private ErrorReports() {}

  static void install(JavalinConfig config) {
    config.routes.wsException(PolicyViolation.class, ErrorReports::endFlood);
    config.routes.wsException(Exception.class, ErrorReports::reportBug);
    config.routes.exception(
        IOException.class, (gone, request) -> LOG.debug("Gone before the answer.", gone));
  }

  /** The log says all about it to those who wrote the lesson; the browser learns that it was. */
  private static void reportBug(Exception bug, WsContext connection) {
    LOG.error("A bug: the handler of a WebSocket threw.", bug);
    connection.closeSession(SERVER_ERROR, "The server made a mistake.");
  }

  private static void endFlood(PolicyViolation flood, WsContext connection) {
    LOG.warn("A flood from one connection: closed with {}.", POLICY_VIOLATION.getCode());
    connection.closeSession(POLICY_VIOLATION, flood.getMessage());
  }

  /** Connections break, which is no news; but endless recursion ends here too. */
  static void report(Throwable cause) {
    if (cause instanceof Error bug) {
      LOG.error("A bug: the handler of a WebSocket threw.", bug);
    }
  }
}
