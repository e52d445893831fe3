package noom.workbench.token;

import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.util.Optional;
import noom.workbench.guard.Refused;

/**
 * By what the connections of one page are known to be its own, also after a break: 128 bits that
 * its HTML has, and that it adds to the address of each WebSocket, as {@code ?page=}. A page that
 * is loaded anew has another one; a program has none.
 */
public final class PageToken {
  private static final String PARAMETER = "page";

  private PageToken() {}

  /** One for a page that is made now. */
  public static String next() {
    return Secret.next();
  }

  /** That of a connection; empty, if it is of no page. */
  public static Optional<String> of(WsContext connection) {
    return Optional.ofNullable(connection.queryParam(PARAMETER)).filter(Secret::isOne);
  }

  /** That which comes with an upgrade. */
  public static Optional<String> of(Context upgrade) {
    return Optional.ofNullable(upgrade.queryParam(PARAMETER)).filter(Secret::isOne);
  }

  /** By what somebody is known: the token of the page, else the id of the connection. */
  public static String person(WsContext connection) {
    return of(connection).orElseGet(connection::sessionId);
  }

  /** Answers 403 to an upgrade without one. */
  public static void require(Context upgrade) {
    if (of(upgrade).isEmpty()) {
      throw new Refused(403, "This is for the pages of this server: each has a token.");
    }
  }
}
