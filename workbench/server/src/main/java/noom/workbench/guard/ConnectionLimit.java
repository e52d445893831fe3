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
  private final Map<InetAddress, Integer> counts = new ConcurrentHashMap<>();
  private final Map<String, InetAddress> open = new ConcurrentHashMap<>();

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
    if (counts.getOrDefault(address, 0) >= most) {
      LOG.warn("Refused: {} connections are open from {} already.", most, upgrade.ip());
      throw new Refused(429, "Your address has %d connections open, which is the most.", most);
    }
  }

  /** Of many upgrades at the same time, some find their place taken. */
  void take(WsContext connection) {
    InetAddress caller = connection.attribute(ADDRESS);
    open.put(connection.sessionId(), caller);
    if (counts.merge(caller, 1, Integer::sum) > most) {
      connection.closeSession(TRY_AGAIN_LATER, "Too many connections from your address.");
    }
  }

  void leave(WsContext connection) {
    var address = open.remove(connection.sessionId());
    if (address != null) {
      counts.computeIfPresent(address, (it, count) -> count == 1 ? null : count - 1);
    }
  }
}
