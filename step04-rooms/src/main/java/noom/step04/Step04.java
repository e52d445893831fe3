package noom.step04;

import noom.step03.Nicknames;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Time;
import noom.workbench.language.Messages;
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
    install(server);
    return new Lesson("04", words -> page(words).panels(), server::install);
  }

  /** What this step brings to a server; the steps above begin with it. */
  public static void install(SocketServer server) {
    server.any.use(Step04::log);
    server.any.use((socket, event) -> socket.requests.take());
    server.disconnecting.add(Step04::log);
    Heartbeat.install(server);
    SessionResumption.install(server);
    SocketNicknames.install(server);
    RoomChat.install(server);
  }

  private static void log(Socket socket, String what) {
    LOG.info("{}: {}", Nicknames.of(socket.notes), what);
  }

  /** The page of this step; the steps above add to it. */
  public static RoomPage page(Messages words) {
    return RoomPage.create(words);
  }
}
