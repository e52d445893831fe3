package noom.step04;

/**
 * After a break a page comes back as somebody new. Its old key shows who it was, so the server can
 * drop the old connection, whose death it may not have noticed yet.
 */
final class SessionResumption {
  static final int REPLACED = 4002;

  private final SocketServer server;

  SessionResumption(SocketServer server) {
    this.server = server;
    server.on("resume", Resume.class, this::resume);
  }

  private record Resume(String key) {}

  private record Resumed(String nickname) {}

  private Object resume(Socket socket, Resume request) {
    server
        .rooms()
        .everyone()
        .sockets()
        .filter(old -> old != socket && old.key.equals(request.key))
        .findFirst()
        .ifPresent(old -> takeOver(old, socket));
    return new Resumed(socket.nickname());
  }

  private void takeOver(Socket old, Socket socket) {
    server.drop(old, REPLACED, "came back on another connection");
    if (old.hasNickname()) {
      socket.nickname = old.nickname;
      server.named.run(socket, socket.nickname);
    }
  }
}
