package noom.step04;

import java.time.Duration;
import java.util.List;

/** Asks everyone every 25 s: are you there? Who has said nothing at all 20 s later is gone. */
final class Heartbeat {
  static final Duration INTERVAL = Duration.ofSeconds(25);
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final int SILENT = 4001;

  private final SocketServer server;

  Heartbeat(SocketServer server) {
    this.server = server;
    server.on("ping", Void.class, Heartbeat::answer);
    server.on("pong", Void.class, (socket, nothing) -> null);
    server.uncounted.addAll(List.of("ping", "pong"));
    server.executor().schedule(INTERVAL, this::ask);
  }

  /** The page, too, wants to know whether we are there. */
  private static Object answer(Socket socket, Void nothing) {
    socket.emit("pong", null);
    return null;
  }

  private void ask() {
    var asked = server.rooms().everyone().sockets().toList();
    asked.forEach(socket -> socket.isHeard = false);
    server.rooms().everyone().emit("ping", null);
    server.executor().schedule(PATIENCE, () -> check(asked));
  }

  private void check(List<Socket> asked) {
    asked.stream()
        .filter(it -> !it.isHeard && server.rooms().find(it.id()).isPresent())
        .forEach(it -> server.drop(it, SILENT, "silent"));
    server.executor().schedule(INTERVAL.minus(PATIENCE), this::ask);
  }
}
