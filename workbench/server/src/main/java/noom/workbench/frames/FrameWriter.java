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
  private static final int LONGEST_HEADER = 2 + Long.BYTES;

  /** Bytes that are sooner copied into one buffer than written from several. */
  private static final int COPIED = 4 * 1024;

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

  static SerialEndPoint endPoint(Session session) {
    return of(session).endPoint;
  }

  /**
   * Writes without waiting. Nothing may come after a goodbye, and Jetty knows when it says one:
   * then this does nothing.
   *
   * @param done told by any thread when all is written; never, if the connection breaks
   */
  public void write(List<Frame> frames, Runnable done) {
    var all = endPoint.writes().isRepeating() ? twice(frames) : frames;
    var size = 0;
    for (var frame : all) {
      size += LONGEST_HEADER + frame.getPayloadLength();
    }
    endPoint.writeIf(
        core::isOutputOpen,
        Callback.from(done, failure -> core.abort()),
        size <= COPIED ? new ByteBuffer[] {copy(all, size)} : encode(all));
  }

  private static List<Frame> twice(List<Frame> frames) {
    return frames.stream().flatMap(it -> Stream.of(it, copyOf(it))).toList();
  }

  private static Frame copyOf(Frame frame) {
    return new Frame(frame.getOpCode()).setPayload(frame.getPayload().duplicate());
  }

  private static ByteBuffer copy(List<Frame> frames, int size) {
    var all = ByteBuffer.allocate(size);
    for (var frame : frames) {
      putHeader(all, frame);
      all.put(frame.getPayload());
    }
    return all.flip();
  }

  /** Header, payload, header, payload … The payloads are not copied: many receivers share them. */
  private static ByteBuffer[] encode(List<Frame> frames) {
    var buffers = new ByteBuffer[2 * frames.size()];
    for (int i = 0; i < frames.size(); i++) {
      var header = ByteBuffer.allocate(LONGEST_HEADER);
      putHeader(header, frames.get(i));
      buffers[2 * i] = header.flip();
      buffers[2 * i + 1] = frames.get(i).getPayload();
    }
    return buffers;
  }

  /** Of a whole message, not masked (RFC 6455, section 5.2). */
  private static void putHeader(ByteBuffer to, Frame frame) {
    var length = frame.getPayloadLength();
    to.put((byte) (0x80 | frame.getOpCode()));
    if (length <= SHORT) {
      to.put((byte) length);
    } else if (length <= LONG) {
      to.put((byte) 126).putShort((short) length);
    } else {
      to.put((byte) 127).putLong(length);
    }
  }

  /** Says goodbye, after what has been written. */
  public void close(int code, String reason) {
    core.close(code, reason, Callback.NOOP);
  }

  Line line() {
    return endPoint.writes().line();
  }
}
