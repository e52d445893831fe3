package noom.workbench.guard;

import io.javalin.config.JavalinConfig;
import java.util.Map;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private SecurityHeaders() {}

  static void install(JavalinConfig config) {
    config.routes.before(request -> HEADERS.forEach(request::header));
  }
}
