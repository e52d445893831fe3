package noom.step03;

import io.javalin.websocket.WsContext;

/** A connection is an object on which one can note things: here, a nickname. */
public final class Nicknames {
  public static final int MAX_LENGTH = 20;
  public static final String AT_FIRST = "Anon";

  private static final String NICKNAME = "nickname";

  private Nicknames() {}

  static String of(WsContext connection) {
    String nickname = connection.attribute(NICKNAME);
    return nickname == null ? AT_FIRST : nickname;
  }

  static void set(WsContext connection, String typed) {
    connection.attribute(NICKNAME, Text.name(typed, MAX_LENGTH));
  }
}
