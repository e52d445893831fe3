package noom.step04;

import noom.step03.Nicknames;
import noom.step03.Text;

/** Rooms to talk in: what one says in a room, the others in it hear. */
public final class RoomChat {
  static final int MAX_ROOM_NAME = 50;
  public static final int MAX_MESSAGE = 2_000;

  private final SocketServer server;
  private final Rooms rooms;

  RoomChat(SocketServer server) {
    this.server = server;
    this.rooms = server.rooms();
    server.on("nickname", Nickname.class, this::name);
    server.on("enter_room", Room.class, this::enter);
    server.on("leave_room", Room.class, this::leave);
    server.on("new_message", NewMessage.class, this::tell);
  }

  private record Nickname(String nickname) {
    Nickname {
      nickname = Text.name(nickname, Nicknames.MAX_LENGTH);
    }
  }

  private record Room(String room) {
    Room {
      room = Text.name(room, MAX_ROOM_NAME);
    }
  }

  private record Entered(String room, int count) {}

  private record NewMessage(String text, String room) {
    NewMessage {
      text = Text.message(text, MAX_MESSAGE);
      room = Text.name(room, MAX_ROOM_NAME);
    }
  }

  private record Said(String room, String from, String nickname, String text) {}

  private Object name(Socket socket, Nickname request) {
    server.naming.run(socket, request.nickname);
    socket.nickname = request.nickname;
    server.named.run(socket, request.nickname);
    return request;
  }

  private Object enter(Socket socket, Room request) {
    rooms.join(socket, request.room);
    return new Entered(request.room, rooms.members(request.room).size());
  }

  private Object leave(Socket socket, Room request) {
    rooms.leave(socket, request.room);
    return request;
  }

  private Object tell(Socket author, NewMessage message) {
    author.chat().take();
    rooms.requireIn(author, message.room);
    var said = new Said(message.room, author.id(), author.nickname(), message.text);
    rooms.to(message.room).except(author).emit("new_message", said);
    return said;
  }
}
