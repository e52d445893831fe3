package noom.bench;

import java.util.List;
import noom.step04.SocketServer;
import noom.step06.Step06;
import noom.step08.Step08;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Time;

/** Step 08 on step 06: without the calls of step 07, which lets eight into a room. */
public final class LargeRooms {
  private LargeRooms() {}

  public static void main(String[] args) {
    LessonServer.run(lesson(new SocketServer(Time.REAL)));
  }

  static Lesson lesson(SocketServer server) {
    return new Lesson(
        "08",
        words -> List.of(),
        (app, options) -> {
          Step06.install(server);
          server.install(app, options);
          Step08.install(server, app, options);
        });
  }
}
