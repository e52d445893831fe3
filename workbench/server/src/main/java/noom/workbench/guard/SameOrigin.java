package noom.workbench.guard;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Locale;
import noom.workbench.address.Address;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may talk to this server: pages that came from it, or from an origin that was allowed, and
 * programs that are no browsers.
 *
 * <p>A browser lets any page open a WebSocket to any server and names the page's origin in the
 * handshake; to look at it is the server's job (RFC 6455, section 10.2).
 */
final class SameOrigin {
  private static final Logger LOG = LoggerFactory.getLogger(SameOrigin.class);

  private SameOrigin() {}

  /** Answers 403 where the Host is not ours, and to an upgrade that another origin asks for. */
  static void install(JavalinConfig config, String ourHost, AllowedOrigins others) {
    config.routes.before(request -> requireOurHost(request, ourHost));
    config.routes.wsBeforeUpgrade(request -> requireOurHost(request, ourHost));
    config.routes.wsBeforeUpgrade(
        request -> requireOrigin(request, isOfClass(request) ? AllowedOrigins.NONE : others));
  }

  /** An instructor's console obeys our own pages only. */
  private static boolean isOfClass(Context request) {
    return request.path().startsWith("/class/");
  }

  private static void requireOurHost(Context request, String ourHost) {
    var host = String.valueOf(request.header("Host"));
    var name = host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    if (!Address.isName(name, ourHost) && !TrustedProxies.isHostForwarded(request)) {
      throw refused(
          "This server is not \"%s\". If this machine has that name, start it with -Dhost=%1$s;"
              + " a proxy must ask for it by the name localhost, or be believed (-Dproxy=true).",
          name);
    }
  }

  /** The same for requests that stand for a WebSocket: those of our own pages only. */
  static void installForPolling(JavalinConfig config, String path) {
    config.routes.before(path, request -> requireOrigin(request, AllowedOrigins.NONE));
  }

  private static void requireOrigin(Context request, AllowedOrigins others) {
    var origin = request.header("Origin");
    var ours = request.scheme() + "://" + request.header("Host");
    if (origin != null && !origin.equalsIgnoreCase(ours) && !others.contains(origin)) {
      throw refused("A page of \"%s\" may not open a WebSocket to \"%s\".", origin, ours);
    }
  }

  private static Refused refused(String sentence, Object... parts) {
    var refused = new Refused(403, sentence, parts);
    LOG.warn("Refused: {}", refused.getMessage());
    return refused;
  }
}
