package noom.step06;

import java.util.Collections;
import java.util.List;
import noom.step03.Nicknames;
import noom.step03.UserError;
import noom.step04.Rooms;
import noom.step04.Socket;
import noom.step04.SocketNicknames;
import noom.step04.SocketServer;
import noom.step05.Throttle;

/** Tells those in a room who is in it, whenever that changes; and who may reach whom. */
public final class Members {
  static final int MAX_LISTED = 300;

  private final Rooms rooms;
  private final Throttle throttle;

  private Members(SocketServer server) {
    this.rooms = server.rooms();
    this.throttle = new Throttle(server.executor());
  }

  static void install(SocketServer server) {
    var members = new Members(server);
    server.rooms().joined.add((socket, room) -> members.change(room));
    server.rooms().leaving.add((socket, room) -> members.change(room));
    SocketNicknames.of(server)
        .changed
        .add((socket, nickname) -> socket.rooms().forEach(members::change));
  }

  /**
   * One of those whom a socket sees in its rooms.
   *
   * @throws UserError {@code unknown_peer} if there is nobody with this id
   */
  public static Socket peer(Rooms rooms, Socket me, String id) {
    return rooms
        .find(id)
        .filter(it -> it != me && !Collections.disjoint(me.rooms(), it.rooms()))
        .orElseThrow(() -> UserError.of("unknown_peer"));
  }

  private record Member(String id, String nickname) {}

  private record InRoom(String room, List<Member> members) {}

  private void change(String room) {
    throttle.soon(room, rooms.members(room).size(), () -> tell(room));
  }

  private void tell(String room) {
    rooms.to(room).emit("members", new InRoom(room, list(room)));
  }

  private List<Member> list(String room) {
    return rooms.members(room).stream().limit(MAX_LISTED).map(Members::member).toList();
  }

  private static Member member(Socket socket) {
    return new Member(socket.id(), Nicknames.of(socket.notes));
  }
}
