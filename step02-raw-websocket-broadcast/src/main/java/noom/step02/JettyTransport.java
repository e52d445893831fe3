package noom.step02;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import noom.workbench.frames.FrameWriter;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/** The transport of a WebSocket that Jetty, the server below Javalin, has opened. */
public final class JettyTransport implements Transport {
  private static final int SECONDS_TO_TAKE_LEAVE = 1;

  private final Session session;
  private final FrameWriter writer;
  private final Function<ByteBuffer, Frame> framing;

  private JettyTransport(Session session, Function<ByteBuffer, Frame> framing) {
    this.session = session;
    this.writer = FrameWriter.of(session);
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
    writer.write(texts.stream().map(framing).toList(), done);
  }

  @Override
  public void close(int code, String reason) {
    writer.close(code, reason);
    delayedExecutor(SECONDS_TO_TAKE_LEAVE, SECONDS).execute(session::disconnect);
  }
}
