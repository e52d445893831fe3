package noom.workbench;

import io.javalin.websocket.WsContext;

/** Text is what a lesson understands; one that understands bytes as well says so. */
public final class BinaryFrames {
  private static final String HERE = BinaryFrames.class.getName();

  private BinaryFrames() {}

  /** Lets them through on this connection: without this, the first one ends it (1003). */
  public static void allow(WsContext connection) {
    connection.attribute(HERE, true);
  }

  static boolean areAllowed(WsContext connection) {
    return connection.attribute(HERE) != null;
  }
}
