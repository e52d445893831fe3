package noom.workbench.guard;

import io.javalin.config.JavalinConfig;
import java.util.function.LongSupplier;

/** All that is asked of a request or an upgrade before a lesson sees it, in this order. */
public final class Guards {
  private Guards() {}

  /**
   * @param host what the server was started with
   * @param connections how many WebSockets one address may have open
   * @param nanos what time it is
   */
  public static void install(
      JavalinConfig config, String host, int connections, LongSupplier nanos) {
    SecurityHeaders.install(config);
    Refused.install(config);
    SameOrigin.install(config, host);
    WellFormed.install(config);
    PlainHandshake.install(config);
    LoadShedding.install(config, nanos);
    ConnectionLimit.install(config, connections);
    FrameLimits.install(config);
  }
}
