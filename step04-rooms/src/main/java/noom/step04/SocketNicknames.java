package noom.step04;

import noom.step03.Nicknames;
import noom.step03.Text;
import noom.workbench.Listeners;
import noom.workbench.Middleware;

/** Lets sockets choose a nickname. Until then each is Anon. */
public final class SocketNicknames {
  /** A socket asks for this nickname. */
  public final Middleware<Socket> requested = new Middleware<>();

  /** A socket has this nickname now. */
  public final Listeners<Socket> changed = new Listeners<>();

  private record Nickname(String nickname) {
    Nickname {
      nickname = Text.name(nickname, Nicknames.MAX_LENGTH);
    }
  }

  static void install(SocketServer server) {
    server.on("nickname", Nickname.class, of(server)::rename);
  }

  /** Those of this server: always the same ones. */
  public static SocketNicknames of(SocketServer server) {
    return server.notes.get(SocketNicknames.class, SocketNicknames::new);
  }

  private Object rename(Socket socket, Nickname request) {
    requested.run(socket, request.nickname);
    set(socket, request.nickname);
    return request;
  }

  /** Gives a socket this nickname, and asks nobody. */
  void set(Socket socket, String nickname) {
    Nicknames.set(socket.notes, nickname);
    changed.tell(socket, nickname);
  }
}
