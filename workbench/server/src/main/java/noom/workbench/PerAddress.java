package noom.workbench;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many WebSockets each address has open: as many as a class behind one router needs, and not
 * all that the server can carry.
 */
final class PerAddress {
  private static final Logger LOG = LoggerFactory.getLogger(PerAddress.class);

  private final int most;
  private final Map<InetAddress, Integer> open = new ConcurrentHashMap<>();

  PerAddress(int most) {
    this.most = most;
  }

  /** Answers 429 to an upgrade that would be one too many. */
  void requirePlace(Context upgrade) throws UnknownHostException {
    var address = InetAddress.getByName(upgrade.ip());
    if (open.getOrDefault(address, 0) >= most) {
      LOG.warn("Refused: {} connections are open from {} already.", most, upgrade.ip());
      throw new Refused(429, "Your address has %d connections open, which is the most.", most);
    }
  }

  /** Returns whether there was a place: of many upgrades at the same time, some come too late. */
  boolean take(InetAddress address) {
    return open.merge(address, 1, Integer::sum) <= most;
  }

  void leave(InetAddress address) {
    open.computeIfPresent(address, (it, count) -> count == 1 ? null : count - 1);
  }
}
