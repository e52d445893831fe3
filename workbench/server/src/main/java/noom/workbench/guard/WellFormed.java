package noom.workbench.guard;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * A handshake is as RFC 6455, section 4.2.1, has it; any other is the caller's mistake, and told in
 * a sentence.
 */
final class WellFormed {
  private static final String VERSION = "13";
  private static final int KEY_BYTES = 16;

  private WellFormed() {}

  static void install(JavalinConfig config) {
    config.routes.wsBeforeUpgrade(WellFormed::requireHandshake);
    config.routes.before(
        request -> {
          if (has(request, "Upgrade", "websocket")) { // Javalin takes it for one by its version
            requireHandshake(request);
          }
        });
  }

  private static void requireHandshake(Context request) {
    if (!request.req().getProtocol().equals("HTTP/1.1")) {
      return; // in HTTP/2 it is a CONNECT without these headers (RFC 8441)
    }
    require(request.req().getMethod().equals("GET"), 405, "A WebSocket is asked for by GET.");
    require(has(request, "Upgrade", "websocket"), 400, "The header Upgrade: websocket is missing.");
    require(
        has(request, "Connection", "Upgrade"), 400, "The header Connection: Upgrade is missing.");
    requireVersion(request);
    require(
        isKey(request.header("Sec-WebSocket-Key")),
        400,
        "Sec-WebSocket-Key is 16 bytes in base64.");
  }

  private static void requireVersion(Context request) {
    if (!VERSION.equals(request.header("Sec-WebSocket-Version"))) {
      request.res().setHeader("Sec-WebSocket-Version", VERSION); // section 4.4
      throw new Refused(426, "Version %s of WebSocket is spoken here.", VERSION);
    }
  }

  private static void require(boolean isSo, int status, String sentence) {
    if (!isSo) {
      throw new Refused(status, sentence);
    }
  }

  private static boolean has(Context request, String header, String word) {
    var value = request.header(header);
    return value != null
        && Stream.of(value.split(",")).anyMatch(it -> it.strip().equalsIgnoreCase(word));
  }

  private static boolean isKey(String text) {
    try {
      return text != null
          && text.endsWith("==") // the decoder would not miss it
          && Base64.getDecoder().decode(text).length == KEY_BYTES;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
