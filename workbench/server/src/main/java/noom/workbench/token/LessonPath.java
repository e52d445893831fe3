package noom.workbench.token;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;

/** Whether a WebSocket is the lesson's own, or one beside it. */
public final class LessonPath {
  private static final String PATH = "/";
  private static final String HERE = LessonPath.class.getName();

  private LessonPath() {}

  public static void install(JavalinConfig config) {
    config.routes.wsBeforeUpgrade(it -> it.attribute(HERE, it.path()));
  }

  public static boolean isOf(WsContext connection) {
    return PATH.equals(connection.attribute(HERE));
  }

  /** The same of one that is only asked for. */
  public static boolean isOf(Context upgrade) {
    return PATH.equals(upgrade.path());
  }
}
