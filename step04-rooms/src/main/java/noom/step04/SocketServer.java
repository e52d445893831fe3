package noom.step04;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import noom.step01.Notes;
import noom.step02.Outbox;
import noom.step03.Message;
import noom.step03.UserError;
import noom.workbench.Listeners;
import noom.workbench.Middleware;
import noom.workbench.Options;
import noom.workbench.SerialExecutor;
import noom.workbench.Time;

/**
 * Named events, acknowledgements and rooms: what Socket.IO gives a Node developer.
 *
 * <p>One thing happens at a time: newcomers, events, goodbyes and timers are tasks of one serial
 * executor, so features keep plain maps. No task is long, for what is emitted only goes into
 * outboxes.
 */
public final class SocketServer {
  /** A socket has connected, and knows its id. */
  public final Listeners<Socket> connected = new Listeners<>();

  /** A socket emits an event, named here, for which there is a handler {@link #on} it. */
  public final Middleware<Socket> any = new Middleware<>();

  /** A socket is gone, for the reason given here, but can still be found in its rooms. */
  public final Listeners<Socket> disconnecting = new Listeners<>();

  /** A socket is gone, for the reason given here, and out of its rooms. */
  public final Listeners<Socket> disconnected = new Listeners<>();

  /** What features keep on this server. */
  public final Notes notes = new Notes();

  private static final int LONGEST_ACK_DELAY = 60; // seconds

  private final SerialExecutor executor;
  private final Rooms rooms = new Rooms();
  private final Map<String, Handler<Message>> handlers = new HashMap<>();

  /** How long acks wait, so that a class can watch one travel. */
  Duration ackDelay = Duration.ZERO;

  /**
   * @param time the real one, or that of a test
   */
  public SocketServer(Time time) {
    this.executor = new SerialExecutor(time);
  }

  /** Takes over the WebSocket of a lesson. */
  public void install(JavalinConfig app, Options options) {
    ackDelay = options.seconds("ack.delay", LONGEST_ACK_DELAY);
    app.routes.ws(
        "/",
        ws -> {
          ws.onConnect(it -> executor.execute(() -> welcome(it)));
          ws.onMessage(it -> executor.execute(() -> hear(it)));
          ws.onClose(it -> executor.execute(() -> lose(it)));
        });
    app.events.serverStopping(executor::shutDown);
  }

  /** Says what is to be done when a browser emits this event. */
  public <P> void on(String event, Class<P> shape, Handler<P> handler) {
    handlers.put(
        event,
        (socket, message) -> {
          any.run(socket, event);
          return handler.handle(socket, message.payload(shape));
        });
  }

  /** The same for an event that is rare by its nature, or has a limit of its own. */
  public <P> void onUnlimited(String event, Class<P> shape, Handler<P> handler) {
    handlers.put(event, (socket, message) -> handler.handle(socket, message.payload(shape)));
  }

  public Rooms rooms() {
    return rooms;
  }

  /** Runs everything that happens here, one task at a time. */
  public SerialExecutor executor() {
    return executor;
  }

  private record Connected(String id, String key) {}

  private void welcome(WsContext connection) {
    var socket = new Socket(connection.sessionId(), Outbox.of(connection), executor::nanos);
    rooms.open(socket);
    socket.emit("connected", new Connected(socket.id(), socket.key));
    connected.tell(socket, "connected");
  }

  /** A socket that was hung up on is not heard any more, though it may not know it yet. */
  private void hear(WsMessageContext connection) {
    rooms.find(connection.sessionId()).ifPresent(socket -> hear(socket, connection.message()));
  }

  private void hear(Socket socket, String text) {
    socket.isHeard = true;
    try {
      socket.incoming.take();
      answer(socket, Request.read(text));
    } catch (UserError mistake) {
      socket.emit("error", mistake.payload());
    } catch (Error bug) {
      throw new IllegalStateException(bug); // Javalin knows what to do with exceptions only
    }
  }

  private void answer(Socket socket, Request request) {
    try {
      var payload = handle(socket, Message.of(request.json()));
      if (request.wantsAck()) {
        reply(socket, request.ack(payload));
      }
    } catch (UserError mistake) {
      reply(socket, request.refusal(mistake));
    }
  }

  private Object handle(Socket socket, Message message) {
    var handler = handlers.get(message.type());
    if (handler == null) {
      throw UserError.unknownType(message.type());
    }
    return handler.handle(socket, message);
  }

  private void reply(Socket socket, String text) {
    if (ackDelay.isZero()) {
      socket.outbox.send(text);
    } else {
      executor.schedule(ackDelay, () -> socket.outbox.send(text));
    }
  }

  private void lose(WsCloseContext connection) {
    rooms
        .find(connection.sessionId())
        .ifPresent(socket -> forget(socket, "closed with " + connection.status()));
  }

  /** Hangs up. For all others the socket is gone at once, whether it hears it or not. */
  void drop(Socket socket, int code, String reason) {
    socket.outbox.close(code, reason);
    forget(socket, reason);
  }

  private void forget(Socket socket, String reason) {
    disconnecting.tell(socket, reason);
    rooms.close(socket);
    disconnected.tell(socket, reason);
  }
}
