package noom.workbench.guard;

import static org.eclipse.jetty.ee10.servlet.ServletContextRequest.getServletContextRequest;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/**
 * A class comes in by https, because browsers hand out cameras only there. A request by http is led
 * to the same place (308, RFC 9110, section 15.4.9), and so is one for a WebSocket.
 */
final class HttpsOnly {
  private HttpsOnly() {}

  static void install(JavalinConfig config) {
    config.routes.before(HttpsOnly::requireHttps);
    config.routes.wsBeforeUpgrade(HttpsOnly::requireHttps);
  }

  private static void requireHttps(Context request) {
    if (!request.scheme().equals("https")) {
      var there = there(request);
      request.res().setHeader("Location", there);
      throw new Refused(308, "This server speaks https: %s", there);
    }
  }

  private static String there(Context request) {
    var query = getServletContextRequest(request.req()).getHttpURI().getQuery(); // as it came
    return "https://"
        + request.header("Host")
        + request.req().getRequestURI()
        + (query == null ? "" : "?" + query);
  }
}
