package noom.step04.classroom;

import static java.util.stream.Collectors.toMap;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import noom.step01.Notes;
import noom.step03.Nicknames;
import noom.step03.UserError;
import noom.step03.classroom.Speakers;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.workbench.classroom.Classroom;
import noom.workbench.classroom.OpenRooms;
import noom.workbench.classroom.Roster;

/** Shows the console of a class who is in which room; it can close rooms, and pause the chat. */
public record RoomsOfClass(SocketServer server, Classroom classroom) implements Roster, OpenRooms {
  /** Events by which people say something, here and in the steps above. */
  private static final Set<String> CHAT = Set.of("new_message", "dm");

  public static void show(JavalinConfig app, SocketServer server) {
    Classroom.of(app).ifPresent(it -> new RoomsOfClass(server, it).show());
  }

  private void show() {
    classroom.show((Roster) this);
    classroom.show((OpenRooms) this);
    classroom.offerPause();
    server.rooms().joining.use((socket, room) -> requireOpen(room));
    server.any.use((socket, event) -> requireChat(event));
  }

  private void requireOpen(String room) {
    if (classroom.isClosed(room)) {
      throw UserError.of("room_closed", Map.of("room", room));
    }
  }

  private void requireChat(String event) {
    if (classroom.isPaused() && CHAT.contains(event)) {
      throw Speakers.paused();
    }
  }

  @Override
  public Entry entry(WsContext connection) {
    var socket = Notes.on(connection).get(Socket.class, () -> null);
    return socket == null ? Entry.EMPTY : inTurn(() -> entry(socket), Entry.EMPTY);
  }

  @Override
  public void askForMany(Runnable asking) {
    server.executor().execute(asking);
  }

  private static Entry entry(Socket socket) {
    var room = socket.rooms().stream().findFirst().orElse("");
    return new Entry(Nicknames.of(socket.notes), room, socket.outbox.unsentBytes());
  }

  @Override
  public Map<String, Integer> counts() {
    var rooms = server.rooms();
    return inTurn(
        () -> rooms.names().stream().collect(toMap(it -> it, it -> rooms.members(it).size())),
        Map.of());
  }

  @Override
  public void empty(String room) {
    var rooms = server.rooms();
    server
        .executor()
        .execute(() -> List.copyOf(rooms.members(room)).forEach(it -> rooms.leave(it, room)));
  }

  /** What is so between two tasks of the server; something else, if it has stopped. */
  private <T> T inTurn(Supplier<T> look, T otherwise) {
    var seen = new AtomicReference<>(otherwise);
    server.executor().execute(() -> seen.set(look.get()));
    return seen.get();
  }
}
