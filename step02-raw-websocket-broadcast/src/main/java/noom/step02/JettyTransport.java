package noom.step02;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * Hands frames to Jetty's WebSocket core, which has what its public interface lacks: frames that
 * are already encoded, and a hint that more will follow, upon which it waits and writes them
 * together.
 */
public final class JettyTransport implements Transport {
  private static final int SECONDS_TO_TAKE_LEAVE = 1;

  private final Session session;
  private final CoreSession core;
  private final Function<ByteBuffer, Frame> framing;

  private JettyTransport(Session session, Function<ByteBuffer, Frame> framing) {
    this.session = session;
    this.core = ((WebSocketSession) session).getCoreSession();
    this.framing = framing;
  }

  static JettyTransport of(WsContext connection) {
    return of(connection, text -> new Frame(OpCode.TEXT).setPayload(text));
  }

  /**
   * The same for a WebSocket through which not only text goes.
   *
   * @param framing makes a frame of what is to be sent
   */
  public static JettyTransport of(WsContext connection, Function<ByteBuffer, Frame> framing) {
    return new JettyTransport(connection.session, framing);
  }

  @Override
  public void write(List<ByteBuffer> texts, Runnable done) {
    var last = texts.size() - 1;
    for (var text : texts.subList(0, last)) {
      core.sendFrame(framing.apply(text), Callback.NOOP, true);
    }
    core.sendFrame(framing.apply(texts.get(last)), Callback.from(done, failure -> {}), false);
  }

  @Override
  public void close(int code, String reason) {
    core.close(code, reason, Callback.NOOP);
    delayedExecutor(SECONDS_TO_TAKE_LEAVE, SECONDS).execute(session::disconnect);
  }
}
