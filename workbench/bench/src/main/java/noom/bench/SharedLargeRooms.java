package noom.bench;

import noom.step04.SocketServer;
import noom.step09.Step09;
import noom.workbench.LessonServer;
import noom.workbench.Time;

/** Step 09 on {@link LargeRooms}: as many in a room as come, on as many servers. */
public final class SharedLargeRooms {
  private SharedLargeRooms() {}

  public static void main(String[] args) {
    System.setProperty("redis", System.getenv(SharedRedis.VARIABLE));
    var server = new SocketServer(Time.REAL);
    LessonServer.run(Step09.lesson(server, LargeRooms.lesson(server)));
  }
}
