package noom.workbench;

import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every open WebSocket of a server, and the rules that hold for each of them: text frames of at
 * most 64 KiB, no extensions, a ping while nothing is said, a clear close code when something is
 * wrong.
 *
 * <p>The close codes are those of RFC 6455, section 7.4.1.
 */
final class Connections {
  static final int MAX_TEXT_BYTES = 64 * 1024;
  static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);
  static final Duration PING_INTERVAL = Duration.ofSeconds(25);
  static final Duration GOODBYE = Duration.ofSeconds(1);

  static final int GOING_AWAY = 1001;
  static final int UNSUPPORTED_DATA = 1003;
  static final int INTERNAL_ERROR = 1011;

  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  private final Map<String, WsContext> open = new HashMap<>();
  private boolean stopping;

  static void install(JavalinConfig config) {
    limit(config.jetty);
    offerNoExtensions(config.jetty);
    keepNoSessions(config);
    new Connections().watch(config);
  }

  private static void limit(JettyConfig jetty) {
    jetty.modifyWebSocketServletFactory(
        factory -> {
          factory.setMaxTextMessageSize(MAX_TEXT_BYTES);
          factory.setMaxBinaryMessageSize(MAX_TEXT_BYTES);
          factory.setIdleTimeout(IDLE_TIMEOUT);
        });
  }

  /** Compression (permessage-deflate) would cost each connection more memory than all the rest. */
  private static void offerNoExtensions(JettyConfig jetty) {
    jetty.modifyServer(
        server ->
            jetty.modifyServletContextHandler(
                context -> {
                  var components =
                      WebSocketServerComponents.ensureWebSocketComponents(server, context);
                  var extensions = components.getExtensionRegistry();
                  Set.copyOf(extensions.getAvailableExtensionNames())
                      .forEach(extensions::unregister);
                }));
  }

  /** Javalin opens an HTTP session for every upgrade. We need none: no cookie, nothing kept. */
  private static void keepNoSessions(JavalinConfig config) {
    config.jetty.modifyServletContextHandler(
        context -> context.getSessionHandler().setUsingCookies(false));
    config.routes.wsBeforeUpgrade(
        request -> {
          request.req().getSession().invalidate();
          request.res().setHeader("Sec-WebSocket-Protocol", null); // we speak no subprotocol
        });
  }

  private void watch(JavalinConfig config) {
    config.routes.wsBefore(
        socket -> {
          socket.onConnect(this::add);
          socket.onBinaryMessage(
              message -> message.closeSession(UNSUPPORTED_DATA, "Only text is understood here."));
          socket.onClose(this::remove);
        });
    config.routes.wsException(Exception.class, Connections::reportBug);
    config.events.serverStopping(this::sayGoodbye);
  }

  private synchronized void add(WsContext connection) {
    open.put(connection.sessionId(), connection);
    connection.enableAutomaticPings(PING_INTERVAL.toSeconds(), TimeUnit.SECONDS);
    if (stopping) {
      sayGoodbyeTo(connection);
    }
  }

  private synchronized void remove(WsContext connection) {
    open.remove(connection.sessionId());
    notifyAll();
  }

  /**
   * Who wrote the lesson reads all about it in the log; the browser learns only that it happened.
   */
  private static void reportBug(Exception bug, WsContext connection) {
    LOG.error("A bug: the handler of a WebSocket threw.", bug);
    connection.closeSession(INTERNAL_ERROR, "The server made a mistake.");
  }

  private void sayGoodbye() {
    everyone().forEach(Connections::sayGoodbyeTo);
    try {
      waitUntilAllAreGone();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<WsContext> everyone() {
    stopping = true;
    return List.copyOf(open.values());
  }

  private static void sayGoodbyeTo(WsContext connection) {
    connection.closeSession(GOING_AWAY, "The server is stopping.");
  }

  private synchronized void waitUntilAllAreGone() throws InterruptedException {
    var deadline = System.nanoTime() + GOODBYE.toNanos();
    var left = GOODBYE.toMillis();
    while (!open.isEmpty() && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }
  }
}
