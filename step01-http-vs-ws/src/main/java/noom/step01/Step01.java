package noom.step01;

import io.javalin.config.JavalinConfig;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;

/** One server, one port, two protocols. */
public final class Step01 {
  private Step01() {}

  public static void main(String[] args) {
    LessonServer.run(lesson());
  }

  public static Lesson lesson() {
    return new Lesson("01", words -> new Step01Page(words).panels(), Step01::install);
  }

  static void install(JavalinConfig app) {
    app.routes.get("/hello", HelloHttp::answer);
    app.routes.ws("/", HelloWebSocket::install);
  }
}
