package noom.step04;

import noom.step03.Nicknames;

/**
 * After a break a page comes back as somebody new. Its old key shows who it was, so the server can
 * drop the old connection, whose death it may not have noticed yet.
 */
record SessionResumption(SocketServer server) {
  static final int REPLACED = 4002;

  static void install(SocketServer server) {
    server.on("resume", Resume.class, new SessionResumption(server)::resume);
  }

  private record Resume(String key) {}

  private record Resumed(String nickname) {}

  private Object resume(Socket socket, Resume request) {
    var others = server.rooms().everyone().except(socket).sockets();
    var old = others.filter(it -> it.key.equals(request.key)).findFirst();
    old.ifPresent(it -> takeOver(it, socket));
    return new Resumed(Nicknames.of(socket.notes));
  }

  private void takeOver(Socket old, Socket socket) {
    server.drop(old, REPLACED, "came back on another connection");
    if (Nicknames.has(old.notes)) {
      SocketNicknames.of(server).set(socket, Nicknames.of(old.notes));
    }
  }
}
