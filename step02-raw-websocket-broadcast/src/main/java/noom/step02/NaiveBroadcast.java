package noom.step02;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * The first broadcast that comes to mind, a loop that sends to everyone. {@link Peers} is better.
 */
final class NaiveBroadcast {
  private NaiveBroadcast() {}

  /** Returns how many are connected. */
  static IntSupplier install(JavalinConfig app) {
    var everyone = ConcurrentHashMap.<WsContext>newKeySet();
    app.routes.ws(
        "/",
        ws -> {
          ws.onConnect(everyone::add);
          ws.onMessage(it -> everyone.forEach(peer -> peer.send(it.message())));
          ws.onClose(everyone::remove);
        });
    return everyone::size;
  }
}
