package noom.step05;

import java.util.Comparator;
import java.util.List;
import noom.step04.Rooms;
import noom.step04.SocketServer;

/** The rooms that are open, and how many are in each, for everyone. */
final class RoomList {
  static final int MAX_LISTED = 100;

  private static final Comparator<Listed> FULLEST_FIRST =
      Comparator.comparingInt(Listed::count).reversed().thenComparing(Listed::name);

  private final Rooms rooms;
  private final Throttle throttle;
  private RoomChange known = new RoomChange(List.of()); // what everyone has been told

  private RoomList(SocketServer server) {
    this.rooms = server.rooms();
    this.throttle = new Throttle(server.executor());
  }

  static void install(SocketServer server) {
    var list = new RoomList(server);
    server.connected.add((socket, what) -> socket.emit("room_change", list.known));
    server.rooms().joined.add((socket, room) -> list.change());
    server.rooms().leaving.add((socket, room) -> list.change());
  }

  private record Listed(String name, int count) {}

  private record RoomChange(List<Listed> rooms) {}

  private void change() {
    throttle.soon("room_change", rooms.everyone().sockets().count(), this::tellIfNew);
  }

  private void tellIfNew() {
    var now = new RoomChange(list());
    if (!now.equals(known)) {
      known = now;
      rooms.everyone().emit("room_change", now);
    }
  }

  private List<Listed> list() {
    return rooms.names().stream()
        .map(room -> new Listed(room, rooms.members(room).size()))
        .sorted(FULLEST_FIRST)
        .limit(MAX_LISTED)
        .toList();
  }
}
