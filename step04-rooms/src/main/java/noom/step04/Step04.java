package noom.step04;

import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events with names and answers, and rooms to talk in. */
public final class Step04 {
  private static final Logger LOG = LoggerFactory.getLogger(Step04.class);

  private Step04() {}

  public static void main(String[] args) {
    LessonServer.run(lesson(new SocketServer(Time.REAL)));
  }

  static Lesson lesson(SocketServer server) {
    return new Lesson(
        "04",
        "Rooms",
        "Every event has a name and gets an answer; and who is in a room hears the room.",
        page().panels(),
        app -> {
          install(server);
          server.install(app);
        });
  }

  /** What this step brings to a server; the steps above begin with it. */
  public static void install(SocketServer server) {
    server.delayAcks(Options.seconds("ack.delay", 60));
    server.any.add((socket, event) -> requireToken(server, socket, event));
    server.disconnecting.add((socket, reason) -> LOG.info("{}: {}", socket.nickname(), reason));
    new Heartbeat(server);
    new SessionResumption(server);
    new RoomChat(server);
  }

  /** A request goes into the log, and there must not be too many of them. */
  private static void requireToken(SocketServer server, Socket socket, String event) {
    if (!server.uncounted.contains(event)) {
      LOG.info("{}: {}", socket.nickname(), event);
      socket.requests.take();
    }
  }

  /** The page of this step; the steps above add to it. */
  public static RoomPage page() {
    return RoomPage.create();
  }
}
