package noom.workbench.guard;

import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.session.NullSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/** A handshake agrees to a WebSocket and to nothing else: no extension, subprotocol or cookie. */
final class PlainHandshake {
  private PlainHandshake() {}

  static void install(JavalinConfig config) {
    offerNoExtensions(config.jetty);
    keepNoSessions(config.jetty);
    agreeToNoSubprotocol(config);
  }

  /** Compression (permessage-deflate) would cost each connection more memory than all the rest. */
  private static void offerNoExtensions(JettyConfig jetty) {
    jetty.modifyServer(
        server -> jetty.modifyServletContextHandler(it -> removeExtensions(server, it)));
  }

  private static void removeExtensions(Server server, ServletContextHandler context) {
    var components = WebSocketServerComponents.ensureWebSocketComponents(server, context);
    var extensions = components.getExtensionRegistry();
    Set.copyOf(extensions.getAvailableExtensionNames()).forEach(extensions::unregister);
  }

  /** Javalin opens an HTTP session for every upgrade. We need none: no cookie, nothing kept. */
  private static void keepNoSessions(JettyConfig jetty) {
    jetty.modifyServletContextHandler(
        context -> {
          var sessions = context.getSessionHandler();
          var nothing = new NullSessionCache(sessions);
          nothing.setSessionDataStore(new NullSessionDataStore());
          sessions.setSessionCache(nothing);
          sessions.setUsingCookies(false);
        });
  }

  /** Javalin agrees to whatever subprotocol is offered. We speak none. */
  private static void agreeToNoSubprotocol(JavalinConfig config) {
    config.routes.wsBeforeUpgrade(
        request -> request.res().setHeader("Sec-WebSocket-Protocol", null));
  }
}
