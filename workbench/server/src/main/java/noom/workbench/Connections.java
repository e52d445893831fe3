package noom.workbench;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.session.NullSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;
import org.eclipse.jetty.util.component.LifeCycle;
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

  /** Jetty writes frames together that are shorter than a quarter of this: all that people type. */
  private static final int WRITTEN_AT_ONCE = 32 * 1024;

  static final Duration PING_INTERVAL = Duration.ofSeconds(25);
  static final Duration GOODBYE = Duration.ofSeconds(1);

  static final int GOING_AWAY = 1001;
  static final int UNSUPPORTED_DATA = 1003;
  static final int POLICY_VIOLATION = 1008;
  static final int INTERNAL_ERROR = 1011;
  static final int TRY_AGAIN_LATER = 1013;

  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private final PerAddress perAddress;
  private volatile boolean stopping;

  private record Open(WsContext connection, InetAddress address, CompletableFuture<Void> gone) {
    Open(WsContext connection, InetAddress address) {
      this(connection, address, new CompletableFuture<>());
    }
  }

  private Connections(PerAddress perAddress) {
    this.perAddress = perAddress;
  }

  static void install(JavalinConfig config, Options options, Time time) {
    limit(config.jetty);
    offerNoExtensions(config.jetty);
    keepNoSessions(config);
    agreeToNoSubprotocol(config);
    var shedding = new LoadShedding(new HeapGauge.Real(), time);
    config.routes.wsBeforeUpgrade(shedding::requireRoom);
    new Connections(new PerAddress(options.connections())).watch(config);
  }

  private static void limit(JettyConfig jetty) {
    jetty.modifyWebSocketServletFactory(
        factory -> {
          factory.setMaxTextMessageSize(MAX_TEXT_BYTES);
          factory.setMaxBinaryMessageSize(MAX_TEXT_BYTES);
          factory.setIdleTimeout(IDLE_TIMEOUT);
          factory.setOutputBufferSize(WRITTEN_AT_ONCE);
        });
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
  private static void keepNoSessions(JavalinConfig config) {
    config.jetty.modifyServletContextHandler(
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

  private void watch(JavalinConfig config) {
    config.routes.wsBeforeUpgrade(perAddress::requirePlace);
    config.routes.wsBefore(
        ws -> {
          ws.onConnect(this::add);
          ws.onBinaryMessage(
              it -> it.closeSession(UNSUPPORTED_DATA, "Only text is understood here."));
          ws.onError(connection -> reportError(connection.error()));
          ws.onClose(this::remove);
        });
    config.routes.wsException(PolicyViolation.class, Connections::endFlood);
    config.routes.wsException(Exception.class, Connections::reportBug);
    config.routes.exception(
        IOException.class, (gone, request) -> LOG.debug("Gone before the answer.", gone));
    config.jetty.modifyServer(server -> server.addEventListener(new Goodbye()));
  }

  /** Comes after the lesson has ended (serverStopping), so that nobody seems to leave. */
  private final class Goodbye implements LifeCycle.Listener {
    @Override
    public void lifeCycleStopping(LifeCycle server) {
      sayGoodbye();
    }
  }

  private void add(WsContext connection) {
    if (!(connection.session.getRemoteSocketAddress() instanceof InetSocketAddress caller)) {
      return; // hung up on in the middle of the upgrade
    }
    var newcomer = new Open(connection, caller.getAddress());
    open.put(connection.sessionId(), newcomer);
    connection.enableAutomaticPings(PING_INTERVAL.toSeconds(), SECONDS);
    if (!perAddress.take(newcomer.address)) {
      connection.closeSession(TRY_AGAIN_LATER, "Too many connections from your address.");
    }
    if (stopping) {
      sayGoodbyeTo(connection);
    }
  }

  private void remove(WsContext connection) {
    var gone = open.remove(connection.sessionId());
    if (gone != null) {
      perAddress.leave(gone.address);
      gone.gone.complete(null);
    }
  }

  /** Who wrote the lesson reads all about it in the log; the browser learns only that it was. */
  private static void reportBug(Exception bug, WsContext connection) {
    LOG.error("A bug: the handler of a WebSocket threw.", bug);
    connection.closeSession(INTERNAL_ERROR, "The server made a mistake.");
  }

  private static void endFlood(PolicyViolation flood, WsContext connection) {
    LOG.warn("A flood from one connection: closed with 1008.");
    connection.closeSession(POLICY_VIOLATION, flood.getMessage());
  }

  /** Connections break, which is no news; but endless recursion ends here too. */
  private static void reportError(Throwable cause) {
    if (cause instanceof Error bug) {
      LOG.error("A bug: the handler of a WebSocket threw.", bug);
    }
  }

  private void sayGoodbye() {
    stopping = true;
    var everyone = List.copyOf(open.values());
    everyone.forEach(it -> sayGoodbyeTo(it.connection));
    CompletableFuture.allOf(everyone.stream().map(Open::gone).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, GOODBYE.toSeconds(), SECONDS)
        .join();
  }

  private static void sayGoodbyeTo(WsContext connection) {
    connection.closeSession(GOING_AWAY, "The server is stopping.");
  }
}
