package noom.workbench.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request or an upgrade is turned away: with a status, and a sentence that says why. */
public final class Refused extends RuntimeException {
  private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * @param status such as 403
   */
  public Refused(int status, String sentence, Object... parts) {
    super(sentence.formatted(parts), null, false, false);
    this.status = status;
  }

  static void install(JavalinConfig config) {
    config.routes.exception(Refused.class, Refused::answer);
  }

  private static void answer(Refused refused, Context request) {
    request.status(refused.status).contentType("text/plain; charset=utf-8");
    try { // by hand, because Javalin writes no body to an upgrade
      request.res().getOutputStream().write(refused.getMessage().getBytes(UTF_8));
    } catch (IOException gone) {
      LOG.debug("Nobody waited for the answer.", gone);
    }
  }
}
