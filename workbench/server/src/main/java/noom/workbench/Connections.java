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

  static Connections install(
      JavalinConfig config, Guards guards, Optional<Classroom> classroom, Time time) {
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
    var executor = new SerialExecutor(time);
    connections.pingEveryone(executor);
    config.events.serverStopping(executor::shutDown);
    return connections;
  }

  /** All at once, by one timer; Javalin would keep a timer for each. */
  private void pingEveryone(SerialExecutor executor) {
    executor.schedule(PING_INTERVAL, () -> pingEveryone(executor)); // first, whatever happens now
    open.values().forEach(it -> it.connection.sendPing());
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
    guards.opened(connection);
    classroom.ifPresent(it -> it.opened(connection));
    if (stopping) {
      sayGoodbyeTo(connection);
    }
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
