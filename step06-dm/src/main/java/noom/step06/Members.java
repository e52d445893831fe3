package noom.step06;

import java.util.Collections;
import java.util.List;
import noom.step03.UserError;
import noom.step04.Rooms;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.step05.Throttle;

/** Tells those in a room who is in it, whenever that changes. */
public final class Members {
  static final int MAX_LISTED = 300;

  private final Rooms rooms;
  private final Throttle throttle;

  Members(SocketServer server) {
    this.rooms = server.rooms();
    this.throttle = new Throttle(server.executor());
    rooms.joined.add((socket, room) -> change(room));
    rooms.leaving.add((socket, room) -> change(room));
    server.named.add((socket, nickname) -> socket.rooms().forEach(this::change));
  }

  /**
   * One of those whom a socket sees in its rooms.
   *
   * @throws UserError {@code unknown_peer} if there is nobody with this id
   */
  public static Socket peer(Rooms rooms, Socket me, String id) {
    return rooms.find(id).filter(it -> shareARoom(me, it)).orElseThrow(Members::unknown);
  }

  private static boolean shareARoom(Socket me, Socket other) {
    return me != other && !Collections.disjoint(me.rooms(), other.rooms());
  }

  private static UserError unknown() {
    return new UserError("unknown_peer", "There is nobody by that name in your room any more.");
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
    return new Member(socket.id(), socket.nickname());
  }
}
