package noom.step06;

import noom.step03.Text;
import noom.step04.RoomChat;
import noom.step04.Rooms;
import noom.step04.Socket;
import noom.step04.SocketServer;

/** A word to one, whom one sees in a room; nobody else hears it. */
final class DirectMessages {
  private final Rooms rooms;

  DirectMessages(SocketServer server) {
    this.rooms = server.rooms();
    server.on("dm", Dm.class, this::whisper);
  }

  private record Dm(String to, String text) {
    Dm {
      text = Text.message(text, RoomChat.MAX_MESSAGE);
    }
  }

  private record Whisper(String from, String to, String nickname, String text) {}

  private Object whisper(Socket author, Dm dm) {
    author.chat().take();
    var whisper = new Whisper(author.id(), dm.to, author.nickname(), dm.text);
    Members.peer(rooms, author, dm.to).emit("dm", whisper);
    return whisper;
  }
}
