package noom.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may talk to this server: pages that came from it, and programs that are no browsers.
 *
 * <p>A browser lets any page open a WebSocket to any server and names the page's origin in the
 * handshake; to look at it is the server's job (RFC 6455, section 10.2).
 */
final class SameOrigin {
  private static final Logger LOG = LoggerFactory.getLogger(SameOrigin.class);

  private SameOrigin() {}

  /** Answers 403 where the Host is not ours, and to an upgrade that another origin asks for. */
  static void install(JavalinConfig config, Options options) {
    config.routes.before(request -> requireOurHost(request, options));
    config.routes.wsBeforeUpgrade(request -> requireOurHost(request, options));
    config.routes.wsBeforeUpgrade(SameOrigin::requireOurOrigin);
    config.routes.exception(Refused.class, SameOrigin::answer);
  }

  private static void requireOurHost(Context request, Options options) {
    var host = String.valueOf(request.header("Host"));
    var name = host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    if (!Address.isName(name, options.host())) {
      throw new Refused("This server is not \"%s\"; start it with -Dhost= to name it.", name);
    }
  }

  private static void requireOurOrigin(Context request) {
    var origin = request.header("Origin");
    var ours = request.scheme() + "://" + request.header("Host");
    if (origin != null && !origin.equalsIgnoreCase(ours)) {
      throw new Refused("A page of \"%s\" may not open a WebSocket to \"%s\".", origin, ours);
    }
  }

  private static void answer(Refused refused, Context request) {
    LOG.warn("Refused: {}", refused.getMessage());
    request.status(403).contentType("text/plain; charset=utf-8");
    try { // by hand, because Javalin writes no body to an upgrade
      request.res().getOutputStream().write(refused.getMessage().getBytes(UTF_8));
    } catch (IOException gone) {
      LOG.debug("Nobody waited for the answer.", gone);
    }
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String sentence, Object... parts) {
      super(sentence.formatted(parts), null, false, false);
    }
  }
}
