package noom.step06;

import noom.step03.Nicknames;
import noom.step03.Text;
import noom.step04.RoomChat;
import noom.step04.Socket;
import noom.step04.SocketServer;

/** A word to one, whom one sees in a room; nobody else hears it. */
record DirectMessages(SocketServer server) {
  static void install(SocketServer server) {
    server.on("dm", Dm.class, new DirectMessages(server)::whisper);
    RoomChat.limit(server, "dm");
  }

  private record Dm(String to, String text) {
    Dm {
      text = Text.message(text);
    }
  }

  private record Whisper(String from, String to, String nickname, String text) {}

  private Object whisper(Socket author, Dm dm) {
    var whisper = new Whisper(author.id(), dm.to, Nicknames.of(author.notes), dm.text);
    Members.peer(server.rooms(), author, dm.to).emit("dm", whisper);
    return whisper;
  }
}
