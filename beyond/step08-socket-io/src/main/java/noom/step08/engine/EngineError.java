package noom.step08.engine;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import noom.step03.Json;

/** A request that is refused, with one of the codes of Engine.IO. */
enum EngineError {
  TRANSPORT_UNKNOWN("Transport unknown"),
  SESSION_ID_UNKNOWN("Session ID unknown"),
  BAD_HANDSHAKE_METHOD("Bad handshake method"),
  BAD_REQUEST("Bad request"),
  FORBIDDEN("Forbidden"),
  UNSUPPORTED_PROTOCOL_VERSION("Unsupported protocol version");

  private final String message;

  EngineError(String message) {
    this.message = message;
  }

  /** As it is thrown. */
  Refusal refusal() {
    return new Refusal(this);
  }

  /** Such an error on its way to the one who asked. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final EngineError error;

    private Refusal(EngineError error) {
      super(error.message, null, false, false);
      this.error = error;
    }
  }

  private record Answer(int code, String message) {}

  static void install(JavalinConfig app) {
    app.routes.exception(Refusal.class, EngineError::answer);
  }

  /** By hand, because Javalin writes no body to an upgrade. */
  private static void answer(Refusal refusal, Context request) {
    var error = refusal.error;
    request.status(error == FORBIDDEN ? 403 : 400).contentType("application/json");
    try {
      var answer = Json.write(new Answer(error.ordinal(), error.message));
      request.res().getOutputStream().print(answer);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
