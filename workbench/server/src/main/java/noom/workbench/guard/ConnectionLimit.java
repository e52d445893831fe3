package noom.workbench.guard;

import static io.javalin.websocket.WsCloseStatus.TRY_AGAIN_LATER;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many WebSockets one address may have open: as many as a class behind one router needs, and
 * not all that the server can carry.
 */
final class ConnectionLimit {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionLimit.class);

  private static final String ADDRESS = ConnectionLimit.class.getName();

  private final int most;
  private final Map<InetAddress, Caller> callers = new ConcurrentHashMap<>();
  private final Map<String, InetAddress> open = new ConcurrentHashMap<>();

  /** An address is kept once for all of its connections. */
  private record Caller(InetAddress address, int connections) {
    static final Caller NOBODY = new Caller(null, 0);

    Caller plus(int more) {
      return new Caller(address, connections + more);
    }
  }

  private ConnectionLimit(int most) {
    this.most = most;
  }

  static ConnectionLimit install(JavalinConfig config, int most) {
    var limit = new ConnectionLimit(most);
    config.routes.wsBeforeUpgrade(limit::requirePlace);
    return limit;
  }

  /** Answers 429 to an upgrade that would be one too many. */
  private void requirePlace(Context upgrade) throws UnknownHostException {
    var address = InetAddress.getByName(upgrade.ip());
    upgrade.attribute(ADDRESS, address); // the connection itself may come from a proxy
    if (callers.getOrDefault(address, Caller.NOBODY).connections >= most) {
      LOG.warn("Refused: {} connections are open from {} already.", most, upgrade.ip());
      throw new Refused(429, "Your address has %d connections open, which is the most.", most);
    }
  }

  /** Of many upgrades at the same time, some find their place taken. */
  void take(WsContext connection) {
    var address = (InetAddress) connection.attributeMap().remove(ADDRESS);
    var caller = callers.merge(address, new Caller(address, 1), (it, one) -> it.plus(1));
    open.put(connection.sessionId(), caller.address);
    if (caller.connections > most) {
      connection.closeSession(TRY_AGAIN_LATER, "Too many connections from your address.");
    }
  }

  void leave(WsContext connection) {
    var address = open.remove(connection.sessionId());
    if (address != null) {
      callers.computeIfPresent(address, (it, all) -> all.connections == 1 ? null : all.plus(-1));
    }
  }
}
