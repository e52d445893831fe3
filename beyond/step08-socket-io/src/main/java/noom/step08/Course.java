package noom.step08;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import noom.step02.Outbox;
import noom.step03.Nicknames;
import noom.step03.UserError;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.step08.Recovery.Absent;
import tools.jackson.databind.JsonNode;

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
    this.wire = new CourseWire(this::handle, server.executor()::nanos);
    server.wires.put(wire.name(), wire);
    this.recovery = new Recovery(wire.history, server.executor());
    server.rooms().absent = recovery::absentFrom;
  }

  @Override
  public Names admit(JsonNode auth) {
    return recovery.find(auth).map(Absent::names).orElseGet(Recovery::newNames);
  }

  private Socket of(ClientSocket client) {
    return client.notes.get(Socket.class, () -> newSocket(client.names(), client.outbox()));
  }

  /** Its key is the pid: by the one as by the other, only that client comes back. */
  private Socket newSocket(Names names, Outbox outbox) {
    return new Socket(names.sid(), names.pid(), wire, outbox, server.executor());
  }

  @Override
  public void open(ClientSocket client) {
    var socket = of(client);
    var before = recovery.find(client.auth());
    before
        .flatMap(it -> recovery.missed(it, client.auth()))
        .ifPresent(it -> it.forEach(socket.outbox::send));
    server.open(socket);
    before.ifPresent(it -> restore(socket, it));
  }

  /** As if it said so itself; somebody else may have the name by now. */
  private void restore(Socket socket, Absent before) {
    recovery.forget(before);
    before.nickname().ifPresent(it -> say(socket, Arguments.of("nickname", it), () -> {}));
    before.rooms().forEach(it -> say(socket, Arguments.of("enter_room", it), () -> {}));
  }

  /** A refusal is no ack, upon which the course's page would show the room: it is an error. */
  @Override
  public void hear(ClientSocket client, String event, List<JsonNode> arguments, Ack ack) {
    var socket = of(client);
    var said = new Arguments(event, arguments);
    server.hear(
        socket,
        () -> {
          inWordsOfStep07(socket, said).forEach(it -> server.admit(socket, it.event(), it));
          say(socket, said, () -> server.reply(socket, ack::call));
        });
  }

  private void say(Socket socket, Arguments said, Runnable done) {
    server.inTurn(
        socket,
        said::text,
        () -> {
          handle(socket, said);
          done.run();
        });
  }

  private void handle(Socket socket, Arguments said) {
    for (var it : inWordsOfStep07(socket, said)) {
      if (it.event().equals("enter_room")) {
        nameAnon(socket);
      }
      server.handle(socket, it.event(), it);
    }
  }

  private List<Arguments> inWordsOfStep07(Socket socket, Arguments said) {
    return switch (said.event()) {
      case "join_room" -> List.of(new Arguments("enter_room", said.values()));
      case "offer", "answer", "ice" -> signals(socket, said);
      default -> List.of(said);
    };
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
      handle(socket, Arguments.of("nickname", name));
      return true;
    } catch (UserError taken) {
      return false;
    }
  }

  /** Each of the others in the room hears it as from one who calls them all. */
  private List<Arguments> signals(Socket socket, Arguments said) {
    if (said.values().size() < 2 || said.values().get(0).isNull()) {
      return List.of(); // the last candidate is null
    }
    var room = said.values().get(1).asString("");
    server.rooms().requireIn(socket, room);
    return server.rooms().members(room).stream()
        .filter(other -> other != socket)
        .map(other -> Arguments.of(said.event(), other.id(), said.values().get(0)))
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
