package noom.workbench.guard;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** All that is asked of a request, an upgrade or a WebSocket before a lesson sees it. */
public final class Guards {
  private final ConnectionLimit limit;

  private Guards(ConnectionLimit limit) {
    this.limit = limit;
  }

  /**
   * Puts the guards in place; they ask in this order.
   *
   * @param nanos what time it is
   */
  public static Guards install(JavalinConfig config, Policy policy, LongSupplier nanos) {
    policy.proxies().install(config);
    SecurityHeaders.install(config, policy.origins());
    Refused.install(config);
    SameOrigin.install(config, policy.host(), policy.origins());
    if (policy.isHttpsOnly()) {
      HttpsOnly.install(config);
    }
    WellFormed.install(config);
    PlainHandshake.install(config);
    LoadShedding.install(config, nanos);
    FrameLimits.install(config);
    return new Guards(ConnectionLimit.install(config, policy.connections()));
  }

  /**
   * Asks of every request to this path what is asked of an upgrade: by long-polling, many requests
   * stand for one WebSocket.
   *
   * @param isNewcomer whether this request begins a connection, and does not go on with one
   */
  public static void installForPolling(
      JavalinConfig config, String path, Predicate<Context> isNewcomer) {
    SameOrigin.installForPolling(config, path);
    LoadShedding.installForPolling(config, path, isNewcomer);
  }

  /** A WebSocket has opened; it is closed again, if it is one too many. */
  public void opened(WsContext connection) {
    limit.take(connection);
  }

  /** A WebSocket has closed. */
  public void closed(WsContext connection) {
    limit.leave(connection);
  }

  /** A WebSocket says what is no text. */
  public void heardBinary(WsContext connection) {
    FrameLimits.refuseBinary(connection);
  }
}
