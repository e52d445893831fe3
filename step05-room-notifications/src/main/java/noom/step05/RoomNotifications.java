package noom.step05;

import noom.step03.Nicknames;
import noom.step04.Rooms;
import noom.step04.Socket;
import noom.step04.SocketServer;

/** Tells those in a room who comes and who goes. */
final class RoomNotifications {
  private final Rooms rooms;

  private RoomNotifications(Rooms rooms) {
    this.rooms = rooms;
  }

  static void install(SocketServer server) {
    var notifications = new RoomNotifications(server.rooms());
    server.rooms().joined.add(notifications::welcome);
    server.rooms().leaving.add(notifications::sayGoodbye);
  }

  private record Change(String room, String id, String nickname, int count) {}

  private void welcome(Socket socket, String room) {
    tellOthers("welcome", socket, room, rooms.members(room).size());
  }

  /** However it goes: it leaves the room, hangs up, or has broken off. */
  private void sayGoodbye(Socket socket, String room) {
    tellOthers("bye", socket, room, rooms.members(room).size() - 1);
  }

  /**
   * @param count how many are in the room now, or will be in a moment
   */
  private void tellOthers(String event, Socket socket, String room, int count) {
    var change = new Change(room, socket.id(), Nicknames.of(socket.notes), count);
    rooms.to(room).except(socket).emit(event, change);
  }
}
