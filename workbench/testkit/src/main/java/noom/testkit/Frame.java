package noom.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A WebSocket frame, and how it is encoded (RFC 6455, section 5.2). {@link FrameDecoder} goes the
 * other way.
 *
 * @param isLast whether the message ends with it, as most do that have just one frame
 */
public record Frame(int opcode, byte[] payload, boolean isLast) {
  public static final int CONTINUATION = 0;
  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  static final int FIN = 0x80;
  static final int MASKED = 0x80;
  static final int TWO_BYTES = 126; // in place of a length: the next two bytes have it
  static final int EIGHT_BYTES = 127;

  /** Browsers choose it at random, against caches between; here no cache is between. */
  private static final byte[] MASKING_KEY = {0x21, 0x43, 0x65, 0x07};

  /** A whole message. */
  public Frame(int opcode, byte[] payload) {
    this(opcode, payload, true);
  }

  public String text() {
    return new String(payload, UTF_8);
  }

  /** The status code of a close frame. */
  public int closeCode() {
    return ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
  }

  /** The bytes that a client sends: its payload must be masked. */
  public ByteBuffer encodeMasked() {
    var bytes = header(MASKED, MASKING_KEY.length).put(MASKING_KEY);
    for (int i = 0; i < payload.length; i++) {
      bytes.put((byte) (payload[i] ^ MASKING_KEY[i % MASKING_KEY.length]));
    }
    return bytes.flip();
  }

  /** The bytes that a server sends: its payload must not be masked. */
  public ByteBuffer encode() {
    return header(0, 0).put(payload).flip();
  }

  private ByteBuffer header(int masked, int maskLength) {
    var bytes = ByteBuffer.allocate(2 + Long.BYTES + maskLength + payload.length);
    bytes.put((byte) ((isLast ? FIN : 0) | opcode));
    if (payload.length < TWO_BYTES) {
      return bytes.put((byte) (masked | payload.length));
    }
    if (payload.length <= 0xffff) {
      return bytes.put((byte) (masked | TWO_BYTES)).putShort((short) payload.length);
    }
    return bytes.put((byte) (masked | EIGHT_BYTES)).putLong(payload.length);
  }

  /**
   * Reads one frame, and waits for it.
   *
   * @throws EOFException if the stream ends before
   */
  static Frame read(InputStream in) throws IOException {
    var bytes = new byte[0];
    var decoder = new FrameDecoder(bytes, 0, 0);
    while (!decoder.next()) {
      bytes = readMore(in, bytes, decoder.missing());
      decoder = new FrameDecoder(bytes, 0, bytes.length);
    }
    return decoder.frame();
  }

  private static byte[] readMore(InputStream in, byte[] bytes, int count) throws IOException {
    var more = Arrays.copyOf(bytes, bytes.length + count);
    if (in.readNBytes(more, bytes.length, count) < count) {
      throw new EOFException("The connection ended within a frame.");
    }
    return more;
  }
}
