package noom.workbench.frames;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;

/**
 * Hands frames to the end point of Jetty's connection, all that leave together in one write. Jetty
 * itself would do much for each of them that a server's whole, unmasked messages do not need.
 */
public final class FrameWriter {
  private static final int SHORT = 125; // bytes whose number fits into the header's second byte
  private static final int LONG = 0xffff; // bytes whose number fits into two more bytes

  private final WebSocketCoreSession core;
  private final SerialEndPoint endPoint;

  private FrameWriter(WebSocketCoreSession core) {
    this.core = core;
    this.endPoint = (SerialEndPoint) core.getConnection().getEndPoint();
  }

  /** Writes to this WebSocket of a lesson's server. */
  public static FrameWriter of(Session session) {
    return new FrameWriter((WebSocketCoreSession) ((WebSocketSession) session).getCoreSession());
  }

  /**
   * Writes without waiting. Nothing may come after a goodbye, and Jetty knows when it says one:
   * then this does nothing.
   *
   * @param done told by any thread when all is written; never, if the connection breaks
   */
  public void write(List<Frame> frames, Runnable done) {
    endPoint.writeIf(
        core::isOutputOpen,
        Callback.from(done, failure -> core.abort()),
        frames.stream().flatMap(FrameWriter::encode).toArray(ByteBuffer[]::new));
  }

  /** A whole message, not masked (RFC 6455, section 5.2). */
  private static Stream<ByteBuffer> encode(Frame frame) {
    return Stream.of(header(frame.getOpCode(), frame.getPayloadLength()), frame.getPayload());
  }

  private static ByteBuffer header(byte opcode, int length) {
    var header = ByteBuffer.allocate(2 + Long.BYTES).put((byte) (0x80 | opcode));
    if (length <= SHORT) {
      header.put((byte) length);
    } else if (length <= LONG) {
      header.put((byte) 126).putShort((short) length);
    } else {
      header.put((byte) 127).putLong(length);
    }
    return header.flip();
  }

  /** Says goodbye, after what has been written. */
  public void close(int code, String reason) {
    core.close(code, reason, Callback.NOOP);
  }
}
