package noom.step08;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import noom.step03.Nicknames;
import noom.step03.UserError;
import noom.step04.Payload;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.step08.Recovery.Absent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The main namespace: a client of the course is a socket of step 04, beside those that speak JSON.
 *
 * <p>The course's pages give a nickname late or never, so until then they are Anon; and they speak
 * to a room where step 07 speaks to one.
 */
final class Course implements Namespace {
  private final SocketServer server;
  private final CourseWire wire;
  private final Recovery recovery;

  Course(SocketServer server) {
    this.server = server;
    this.wire = new CourseWire(this::perform, server.executor()::nanos);
    server.wires.put(wire.name(), wire);
    this.recovery = new Recovery(server.executor());
    server.rooms().absent = recovery::absentFrom;
  }

  @Override
  public Names admit(JsonNode auth) {
    return recovery.find(auth).map(Absent::names).orElseGet(Recovery::newNames);
  }

  private Socket of(ClientSocket client) {
    return client.notes.get(
        Socket.class,
        () -> new Socket(client.names().sid(), wire, client.outbox(), server.executor()));
  }

  @Override
  public void open(ClientSocket client) {
    var socket = of(client);
    var before = recovery.find(client.auth());
    before.ifPresent(it -> socket.notes.get(History.class, () -> History.of(it.socket())));
    before.ifPresent(
        it -> it.missed(client.auth().path("offset").asString()).forEach(socket.outbox::send));
    server.open(socket);
    before.ifPresent(recovery::forget);
    before.ifPresent(it -> say(socket, it.toJson(), () -> {}));
  }

  private void restore(Socket socket, JsonNode before) {
    before.path("nickname").stringValueOpt().ifPresent(it -> claims(socket, it));
    nameAnon(socket); // somebody else may have the name by now
    before.path("rooms").values().forEach(it -> server.rooms().join(socket, it.stringValue()));
  }

  /** A refusal is no ack, upon which the course's page would show the room: it is an error. */
  @Override
  public void hear(ClientSocket client, String event, List<JsonNode> arguments, Ack ack) {
    var socket = of(client);
    server.hear(
        socket,
        () -> {
          admit(socket, event, arguments);
          var speech = JsonNodeFactory.instance.arrayNode().add(event).addAll(arguments);
          say(socket, speech, () -> server.reply(socket, ack::call));
        });
  }

  /** What goes to each of the others counts for each. */
  private void admit(Socket socket, String event, List<JsonNode> arguments) {
    switch (event) {
      case "join_room" -> server.admit(socket, "enter_room", new Arguments(event, arguments));
      case "offer", "answer", "ice" ->
          signals(socket, event, arguments).forEach(it -> server.admit(socket, event, it));
      default -> server.admit(socket, event, new Arguments(event, arguments));
    }
  }

  private void say(Socket socket, JsonNode speech, Runnable done) {
    server.inTurn(
        socket,
        speech.toString(),
        () -> {
          perform(socket, speech);
          done.run();
        });
  }

  /** An event with its arguments, or who comes back after a break. */
  private void perform(Socket socket, JsonNode speech) {
    if (speech.isArray()) {
      var arguments = new ArrayList<>(speech.values());
      handle(socket, arguments.remove(0).asString(), arguments);
    } else {
      restore(socket, speech);
    }
  }

  private void handle(Socket socket, String event, List<JsonNode> arguments) {
    switch (event) {
      case "enter_room", "join_room" -> {
        nameAnon(socket);
        handle(socket, "enter_room", arguments.toArray(JsonNode[]::new));
      }
      case "offer", "answer", "ice" ->
          signals(socket, event, arguments).forEach(it -> server.handle(socket, event, it));
      default -> handle(socket, event, arguments.toArray(JsonNode[]::new));
    }
  }

  private void handle(Socket socket, String event, JsonNode... arguments) {
    Payload payload = new Arguments(event, List.of(arguments));
    server.handle(socket, event, payload);
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  /** In step 06 everyone in a room has a name of their own. */
  private void nameAnon(Socket socket) {
    if (!Nicknames.has(socket.notes)) {
      IntStream.iterate(1, it -> it + 1)
          .mapToObj(it -> it == 1 ? Nicknames.AT_FIRST : Nicknames.AT_FIRST + " " + it)
          .filter(name -> claims(socket, name))
          .findFirst();
    }
  }

  private boolean claims(Socket socket, String name) {
    try {
      handle(socket, "nickname", text(name));
      return true;
    } catch (UserError taken) {
      return false;
    }
  }

  /** Each of the others in the room hears it as from one who calls them all. */
  private List<Arguments> signals(Socket socket, String event, List<JsonNode> arguments) {
    if (arguments.size() < 2 || arguments.get(0).isNull()) {
      return List.of(); // the last candidate is null
    }
    var room = arguments.get(1).asString("");
    server.rooms().requireIn(socket, room);
    return server.rooms().members(room).stream()
        .filter(other -> other != socket)
        .map(other -> new Arguments(event, List.of(text(other.id()), arguments.get(0))))
        .toList();
  }

  @Override
  public void close(ClientSocket client, String reason) {
    var socket = of(client);
    var rooms = Set.copyOf(socket.rooms());
    server.forget(socket, reason);
    recovery.keep(new Absent(client.names(), socket, rooms), reason);
  }
}
