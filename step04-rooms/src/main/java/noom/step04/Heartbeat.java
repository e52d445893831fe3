package noom.step04;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Finds half-open connections, whose other end is gone without a word: asks everyone every 25 s
 * whether they are there, and hangs up on those who have said nothing at all 20 s later. Another
 * wire than JSON has its own.
 */
record Heartbeat(SocketServer server) {
  static final Duration INTERVAL = Duration.ofSeconds(25);
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final int SILENT = 4001;
  static final Set<String> EVENTS = Set.of("ping", "pong");

  static void install(SocketServer server) {
    server.onUnlimited("ping", Void.class, Heartbeat::answer);
    server.onUnlimited("pong", Void.class, (socket, nothing) -> null);
    server.executor().schedule(INTERVAL, new Heartbeat(server)::ask);
  }

  /** The page, too, wants to know whether we are there. */
  private static Object answer(Socket socket, Void nothing) {
    socket.emit("pong", null);
    return null;
  }

  private void ask() {
    var everyone = server.rooms().everyone().sockets();
    var asked = everyone.filter(it -> it.wire instanceof JsonWire).toList();
    asked.forEach(socket -> socket.isHeard = false);
    new Audience(asked.stream()).emit("ping", null);
    server.executor().schedule(PATIENCE, () -> check(asked));
  }

  private void check(List<Socket> asked) {
    asked.stream().filter(it -> !it.isHeard).forEach(it -> server.drop(it, SILENT, "silent"));
    server.executor().schedule(INTERVAL.minus(PATIENCE), this::ask);
  }
}
