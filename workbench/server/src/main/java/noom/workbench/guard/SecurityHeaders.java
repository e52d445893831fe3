package noom.workbench.guard;

import io.javalin.config.JavalinConfig;
import java.util.Map;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {
  private static final String CONTENT =
      "default-src 'self'; connect-src 'self'%s; img-src 'self' data:; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private SecurityHeaders() {}

  /**
   * @param others to which a page may open a WebSocket
   */
  static void install(JavalinConfig config, AllowedOrigins others) {
    var content = CONTENT.formatted(others.sockets());
    config.routes.before(request -> HEADERS.forEach(request::header));
    config.routes.before(request -> request.header("Content-Security-Policy", content));
  }
}
