package noom.step08.engine;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import noom.step01.Notes;
import noom.step03.Json;
import noom.workbench.DaemonThread;
import noom.workbench.PolicyViolation;
import noom.workbench.SerialExecutor;
import noom.workbench.guard.Guards;

/**
 * Engine.IO, revision 4: sessions that texts and bytes pass through, by HTTP long-polling or a
 * WebSocket. See docs/engine.io-protocol/v4-current.md of socketio/socket.io.
 */
public final class EngineServer {
  private static final String WEB_SOCKET = "websocket";

  /** Each answer may have to wait for its reader, and no turn waits. */
  private static final Executor ANSWERS =
      Executors.newCachedThreadPool(run -> DaemonThread.of("answer", run));

  final EngineOptions options;
  final SerialExecutor executor;
  final Function<EngineSession, EngineListener> onConnection;

  private final Map<String, EngineSession> sessions = new HashMap<>();
  private final Map<String, Integer> perAddress = new HashMap<>(); // how many of them

  private EngineServer(
      EngineOptions options,
      SerialExecutor executor,
      Function<EngineSession, EngineListener> onConnection) {
    this.options = options;
    this.executor = executor;
    this.onConnection = onConnection;
  }

  /**
   * Answers at this path.
   *
   * @param path such as {@code /socket.io/}
   * @param executor runs everything that happens here, one task at a time
   * @param onConnection is given each new session, and returns who is told what happens to it
   */
  public static void install(
      JavalinConfig app,
      String path,
      EngineOptions options,
      SerialExecutor executor,
      Function<EngineSession, EngineListener> onConnection) {
    var server = new EngineServer(options, executor, onConnection);
    EngineError.install(app);
    Guards.installForPolling(app, path, it -> it.queryParam("sid") == null);
    app.routes.exception(PolicyViolation.class, (flood, request) -> request.status(429));
    app.routes.before(path, it -> server.require(it, false));
    app.routes.wsBeforeUpgrade(path, it -> server.require(it, true));
    app.routes.get(path, server::poll);
    app.routes.post(path, server::receive);
    app.routes.ws(path, server::listen);
  }

  private void require(Context request, boolean isUpgrade) {
    executor.execute(() -> EngineRequest.of(request).require(isUpgrade, this::find));
  }

  private void poll(Context request) {
    var answer = new CompletableFuture<byte[]>();
    executor.execute(() -> poll(request, answer));
    // A refusal, too: as it comes, it would be written by the thread whose turn it is.
    var elsewhere = answer.whenCompleteAsync((it, refusal) -> {}, ANSWERS);
    request.future(() -> elsewhere.thenAccept(it -> answer(request, it)));
  }

  private void poll(Context request, CompletableFuture<byte[]> answer) {
    var sid = request.queryParam("sid");
    if (sid == null) {
      requirePlace(request.ip());
      var handshake = handshake(open(request.ip()), List.of(WEB_SOCKET));
      answer.complete(EnginePacket.encode(handshake).array());
    } else {
      require(sid).poll(answer);
    }
  }

  /** As many sessions as WebSockets may come from one address. */
  private void requirePlace(String address) {
    if (perAddress.getOrDefault(address, 0) >= options.sessions()) {
      throw EngineError.FORBIDDEN.refusal();
    }
  }

  private static void answer(Context request, byte[] payload) {
    request.header("Cache-Control", "no-store");
    request.contentType("text/plain; charset=UTF-8").result(payload);
  }

  private void receive(Context request) {
    var packets = EnginePacket.ofPayload(request.body()); // reads on, so not in a turn
    executor.execute(() -> receive(require(request.queryParam("sid")), packets));
    request.header("Cache-Control", "no-store");
    request.contentType("text/html").result("ok");
  }

  private static void receive(EngineSession session, List<String> packets) {
    if (!packets.stream().allMatch(session::receive)) {
      throw EngineError.BAD_REQUEST.refusal();
    }
  }

  private void listen(WsConfig ws) {
    ws.onConnect(it -> executor.execute(() -> of(it).open()));
    ws.onMessage(it -> executor.execute(() -> of(it).hear(it.message())));
    ws.onBinaryMessage(it -> executor.execute(() -> of(it).hear(it.data())));
    ws.onClose(it -> executor.execute(() -> of(it).lose()));
  }

  private EngineWebSocket of(WsContext it) {
    return Notes.on(it).get(EngineWebSocket.class, () -> new EngineWebSocket(this, it));
  }

  private record Handshake(
      String sid, List<String> upgrades, long pingInterval, long pingTimeout, int maxPayload) {}

  String handshake(EngineSession session, List<String> upgrades) {
    var interval = options.pingInterval().toMillis();
    var timeout = options.pingTimeout().toMillis();
    var most = EngineOptions.MAX_PAYLOAD;
    return EnginePacket.OPEN
        + Json.write(new Handshake(session.sid, upgrades, interval, timeout, most));
  }

  /**
   * @param address from which it began with polling; nothing for a WebSocket, which is counted
   *     already
   */
  EngineSession open(String address) {
    var session = new EngineSession(this, address);
    add(session);
    return session;
  }

  /** The session with this sid; not any more once it should have answered a ping. */
  Optional<EngineSession> find(String sid) {
    var session = Optional.ofNullable(sessions.get(sid));
    session.filter(EngineSession::isExpired).ifPresent(it -> it.close("ping timeout"));
    return Optional.ofNullable(sessions.get(sid));
  }

  private EngineSession require(String sid) {
    return find(sid).orElseThrow(EngineError.SESSION_ID_UNKNOWN::refusal);
  }

  private void add(EngineSession session) {
    if (sessions.put(session.sid, session) == null) {
      perAddress.merge(session.address, 1, Integer::sum);
    }
  }

  void forget(EngineSession session) {
    if (sessions.remove(session.sid) != null) {
      perAddress.computeIfPresent(session.address, (it, count) -> count == 1 ? null : count - 1);
    }
  }

  /** A session that is over is found for a little longer. */
  void keep(EngineSession session, Duration time) {
    add(session);
    executor.schedule(time, () -> forget(session));
  }
}
