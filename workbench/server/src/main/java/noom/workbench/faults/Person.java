package noom.workbench.faults;

import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.util.Optional;

/** By what a person is known here: the token of the page, else the id of the connection. */
public final class Person {
  private static final String PARAMETER = "page";
  private static final String WIRE = "/";

  private Person() {}

  /** Nobody, if a program asks for a connection. */
  static String of(Context upgrade) {
    return String.valueOf(upgrade.queryParam(PARAMETER));
  }

  /** Whether this connection is the lesson's own, and none beside it. */
  static boolean isOnTheWire(WsContext connection) {
    return connection.session.getUpgradeRequest().getRequestURI().getPath().equals(WIRE);
  }

  static boolean isOnTheWire(Context upgrade) {
    return upgrade.path().equals(WIRE);
  }

  public static String of(WsContext connection) {
    return Optional.ofNullable(connection.queryParam(PARAMETER)).orElseGet(connection::sessionId);
  }
}
