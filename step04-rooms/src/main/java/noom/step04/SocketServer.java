package noom.step04;

import static noom.step04.Journal.Kind.CLOSED;
import static noom.step04.Journal.Kind.OPENED;
import static noom.step04.Journal.Kind.SAID;

import io.javalin.config.JavalinConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import noom.step01.Notes;
import noom.step03.UserError;
import noom.step04.classroom.Acks;
import noom.step04.classroom.RoomsOfClass;
import noom.workbench.Listeners;
import noom.workbench.Middleware;
import noom.workbench.Options;
import noom.workbench.PolicyViolation;
import noom.workbench.SerialExecutor;
import noom.workbench.Time;

/**
 * Named events, acknowledgements and rooms: what Socket.IO gives a Node developer.
 *
 * <p>One thing happens at a time: newcomers, events, goodbyes and timers are tasks of one serial
 * executor, so features keep plain maps. No task is long: what is emitted only fills outboxes.
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

  /** The ways in which sockets of this server are spoken to, by their names. */
  public final Map<String, Wire> wires = new HashMap<>();

  private final JsonWire json = new JsonWire(this);
  private final SerialExecutor executor;
  private final Rooms rooms = new Rooms();
  private final Map<String, Handler<Payload>> handlers = new HashMap<>();
  private final Map<String, BiConsumer<Socket, Payload>> limits = new HashMap<>();
  private Journal journal = Journal.AT_ONCE;

  /** When acks leave. */
  Acks acks;

  /**
   * @param time the real one, or that of a test
   */
  public SocketServer(Time time) {
    this.executor = new SerialExecutor(time);
    wires.put(json.name(), json);
  }

  /** Takes over the WebSocket of a lesson. */
  public void install(JavalinConfig app, Options options) {
    acks = Acks.of(app, options, notes);
    app.routes.ws("/", json::listen);
    app.events.serverStopping(executor::shutDown);
    RoomsOfClass.show(app, this);
  }

  /** Says what is to be done when a browser emits this event. */
  public <P> void on(String event, Class<P> shape, Handler<P> handler) {
    onUnlimited(event, shape, handler);
    limits.put(event, (socket, payload) -> any.run(socket, event));
  }

  /** The same for an event that is rare by its nature, or has a limit of its own. */
  public <P> void onUnlimited(String event, Class<P> shape, Handler<P> handler) {
    handlers.put(event, (socket, payload) -> handler.handle(socket, payload.as(shape)));
  }

  /** Asks this as well before the event waits for its turn; it is given what comes with it. */
  public void limit(String event, BiConsumer<Socket, Payload> limit) {
    limits.merge(event, limit, BiConsumer::andThen);
  }

  /** Adds to what a handler returns for this event, before it becomes the ack. */
  public void amend(String event, BiFunction<Socket, Object, Object> more) {
    var handler = handler(event);
    handlers.put(event, (socket, payload) -> more.apply(socket, handler.handle(socket, payload)));
  }

  /** Has the order in which things happen be that of this journal. */
  public void use(Journal journal) {
    this.journal = journal;
  }

  public Rooms rooms() {
    return rooms;
  }

  /** Runs everything that happens here, one task at a time. */
  public SerialExecutor executor() {
    return executor;
  }

  private record Connected(String id, String key) {}

  /** Lets a socket in, when its turn has come. */
  public void open(Socket socket) {
    journal.append(OPENED, socket, () -> "", () -> letIn(socket));
  }

  private void letIn(Socket socket) {
    rooms.open(socket);
    socket.emit("connected", new Connected(socket.id(), socket.key));
    connected.tell(socket, "connected");
  }

  /**
   * A socket says something: that is counted, and a mistake in it is told to that socket.
   *
   * @throws PolicyViolation if it goes on and on
   */
  public void hear(Socket socket, Runnable speech) {
    socket.isHeard = true;
    attempt(socket, socket.incoming::take, speech);
  }

  /** Does what a socket says when its turn has come, if it was not hung up on meanwhile. */
  public void inTurn(Socket socket, Supplier<String> text, Runnable speech) {
    var said = Optional.of(socket);
    journal.append(
        SAID, socket, text, () -> said.filter(rooms::has).ifPresent(it -> attempt(it, speech)));
  }

  private static void attempt(Socket socket, Runnable... steps) {
    try {
      List.of(steps).forEach(Runnable::run);
    } catch (UserError mistake) {
      socket.emit("error", mistake.payload);
    } catch (Error bug) {
      throw new IllegalStateException(bug); // Javalin knows what to do with exceptions only
    }
  }

  /**
   * Asks whether a socket may emit this event, before it waits for its turn.
   *
   * @throws UserError {@code unknown_type}, or what {@link #any} or a {@link #limit} objects to
   */
  public void admit(Socket socket, String event, Payload payload) {
    handler(event);
    limits.getOrDefault(event, (who, what) -> {}).accept(socket, payload);
  }

  private Handler<Payload> handler(String event) {
    return Optional.ofNullable(handlers.get(event)).orElseThrow(() -> UserError.unknownType(event));
  }

  /**
   * Does what there is to do when a socket emits this event.
   *
   * @return the payload of the ack, or null
   * @throws UserError {@code unknown_type}, or what the handler objects to
   */
  public Object handle(Socket socket, String event, Payload payload) {
    return handler(event).handle(socket, payload);
  }

  /** Sends an ack to this socket: at once, or so late that one can watch it travel. */
  public void reply(Socket socket, Runnable ack) {
    acks.delay(socket.id()).ifPresent(it -> executor.schedule(it, ack));
  }

  /** Hangs up. For all others the socket is gone at once, whether it hears it or not. */
  void drop(Socket socket, int code, String reason) {
    socket.outbox.close(code, reason);
    forget(socket, reason);
  }

  /** A socket is gone, for this reason. The second time this changes nothing. */
  public void forget(Socket socket, String reason) {
    journal.append(CLOSED, socket, () -> reason, () -> letGo(socket, reason));
  }

  private void letGo(Socket socket, String reason) {
    if (rooms.has(socket)) {
      disconnecting.tell(socket, reason);
      rooms.close(socket);
      disconnected.tell(socket, reason);
    }
  }
}
