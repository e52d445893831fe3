package noom.step08.engine;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a request says in its first line: who asks, by which transport, in which revision. */
record EngineRequest(String method, String transport, String sid, String revision) {
  private static final String POLLING = "polling";
  private static final String WEB_SOCKET = "websocket";

  static EngineRequest of(Context it) {
    return new EngineRequest(
        it.req().getMethod(),
        String.valueOf(it.queryParam("transport")),
        it.queryParam("sid"),
        String.valueOf(it.queryParam("EIO")));
  }

  /**
   * Refuses what cannot be answered.
   *
   * @param isUpgrade whether it asks for a WebSocket
   */
  void require(boolean isUpgrade, Function<String, Optional<EngineSession>> find) {
    require(Set.of(POLLING, WEB_SOCKET).contains(transport), EngineError.TRANSPORT_UNKNOWN);
    if (sid == null) {
      requireHandshake(isUpgrade);
    } else {
      var session = find.apply(sid).orElseThrow(EngineError.SESSION_ID_UNKNOWN::refusal);
      require(isUpgrade || isPolling(session), EngineError.BAD_REQUEST);
    }
  }

  private void requireHandshake(boolean isUpgrade) {
    require(method.equals("GET"), EngineError.BAD_HANDSHAKE_METHOD);
    require(transport.equals(WEB_SOCKET) == isUpgrade, EngineError.BAD_REQUEST);
    require(revision.equals("4"), EngineError.UNSUPPORTED_PROTOCOL_VERSION);
  }

  private boolean isPolling(EngineSession session) {
    return transport.equals(POLLING) && session.transport.isPolling();
  }

  private static void require(boolean isSo, EngineError otherwise) {
    if (!isSo) {
      throw otherwise.refusal();
    }
  }
}
