package noom.step04;

import noom.step03.ChatLimit;
import noom.step03.Nicknames;
import noom.step03.Text;

/** Rooms to talk in: what one says in a room, the others in it hear. */
public record RoomChat(SocketServer server) {
  static final int MAX_ROOM_NAME = 50;

  static void install(SocketServer server) {
    var chat = new RoomChat(server);
    server.on("enter_room", Room.class, chat::enter);
    server.on("leave_room", Room.class, chat::leave);
    server.on("new_message", NewMessage.class, chat::tell);
    limit(server, "new_message");
  }

  /** Counts an event by which one says something. */
  public static void limit(SocketServer server, String event) {
    server.limit(
        event, (socket, payload) -> ChatLimit.take(socket.notes, server.executor()::nanos));
  }

  private record Room(String room) {
    Room {
      room = Text.name(room, MAX_ROOM_NAME);
    }
  }

  /** The ack of entering. */
  public record Entered(String room, int count) {}

  private record NewMessage(String text, String room) {
    NewMessage {
      text = Text.message(text);
      room = Text.name(room, MAX_ROOM_NAME);
    }
  }

  /** What was said, as the others hear it. */
  public record Said(String room, String from, String nickname, String text) {}

  private Object enter(Socket socket, Room request) {
    server.rooms().join(socket, request.room);
    return new Entered(request.room, server.rooms().members(request.room).size());
  }

  private Object leave(Socket socket, Room request) {
    server.rooms().leave(socket, request.room);
    return request;
  }

  private Object tell(Socket author, NewMessage message) {
    server.rooms().requireIn(author, message.room);
    var said = new Said(message.room, author.id(), Nicknames.of(author.notes), message.text);
    server.rooms().to(message.room).except(author).emit("new_message", said);
    return said;
  }
}
