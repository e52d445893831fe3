package noom.workbench;

import static io.javalin.websocket.WsCloseStatus.GOING_AWAY;
import static io.javalin.websocket.WsCloseStatus.SERVICE_RESTART;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import noom.workbench.classroom.Classroom;
import noom.workbench.guard.Guards;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Every open WebSocket of a server: each hears a ping now and then, and a goodbye when the server
 * stops (1001), or when another one has taken over (1012).
 */
final class Connections {
  static final Duration PING_INTERVAL = Duration.ofSeconds(25);
  static final Duration GOODBYE = Duration.ofSeconds(1);

  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private volatile boolean stopping;
  private volatile boolean anotherIsThere;

  private record Open(WsContext connection, CompletableFuture<Void> gone) {}

  private final Guards guards;
  private final Optional<Classroom> classroom;

  private Connections(Guards guards, Optional<Classroom> classroom) {
    this.guards = guards;
    this.classroom = classroom;
  }

  static Connections install(JavalinConfig config, Guards guards, Optional<Classroom> classroom) {
    var connections = new Connections(guards, classroom);
    config.routes.wsBefore( // Javalin takes only one
        ws -> {
          ws.onConnect(connections::add);
          ws.onBinaryMessage(connections::hearBinary);
          ws.onError(it -> ErrorReports.report(it.error()));
          ws.onClose(connections::remove);
          classroom.ifPresent(it -> ws.onMessage(it::heard));
        });
    config.jetty.modifyServer(server -> server.addEventListener(connections.new Goodbye()));
    return connections;
  }

  /** The goodbye shall be one for a moment. */
  void sayThatAnotherIsThere() {
    anotherIsThere = true;
  }

  /** Comes after the lesson has ended (serverStopping), so that nobody seems to leave. */
  private final class Goodbye implements LifeCycle.Listener {
    @Override
    public void lifeCycleStopping(LifeCycle server) {
      sayGoodbye();
    }
  }

  private void add(WsContext connection) {
    if (connection.session.getRemoteSocketAddress() == null) {
      return; // hung up on in the middle of the upgrade
    }
    open.put(connection.sessionId(), new Open(connection, new CompletableFuture<>()));
    pingNowAndThen(connection);
    guards.opened(connection);
    classroom.ifPresent(it -> it.opened(connection));
    if (stopping) {
      sayGoodbyeTo(connection);
    }
  }

  /**
   * One at a time: Javalin makes what pings with the first WebSocket, and without a lock (7.2.3),
   * so two first ones might disturb each other.
   */
  private static synchronized void pingNowAndThen(WsContext connection) {
    connection.enableAutomaticPings(PING_INTERVAL.toSeconds(), SECONDS);
  }

  private void hearBinary(WsContext connection) {
    if (!BinaryFrames.areAllowed(connection)) {
      guards.heardBinary(connection);
    }
  }

  private void remove(WsCloseContext connection) {
    guards.closed(connection);
    classroom.ifPresent(it -> it.closed(connection));
    var gone = open.remove(connection.sessionId());
    if (gone != null) {
      gone.gone.complete(null);
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

  private void sayGoodbyeTo(WsContext connection) {
    if (anotherIsThere) {
      connection.closeSession(SERVICE_RESTART, "Another server has taken over.");
    } else {
      connection.closeSession(GOING_AWAY, "The server is stopping.");
    }
  }
}
