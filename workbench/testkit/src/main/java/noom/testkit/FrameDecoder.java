package noom.testkit;

import java.util.Arrays;

/**
 * Decodes the WebSocket frames in some bytes, one after the other (RFC 6455, section 5.2). It
 * copies no payload unless it is asked to: thousands of frames are counted and not looked into.
 *
 * <pre>{@code
 * var frames = new FrameDecoder(bytes, from, end);
 * while (frames.next()) {
 *   … frames.opcode() …
 * }
 * … keep what is behind frames.decoded() until more has come …
 * }</pre>
 *
 * For one thread.
 */
public final class FrameDecoder {
  private static final int MASKING_KEY = 4;
  private static final int LONGEST = Integer.MAX_VALUE - 1024; // that an array can hold

  private final byte[] bytes;
  private final int end;
  private int decoded;
  private int frame;
  private int payload;

  /**
   * @param bytes those from {@code from} to {@code end} have come; masked payloads are unmasked
   *     where they stand
   */
  public FrameDecoder(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.end = end;
    this.decoded = from;
  }

  /**
   * Goes on to the next frame, if it has come as a whole.
   *
   * @throws IllegalArgumentException if it is longer than any array
   */
  public boolean next() {
    if (missing() > 0) {
      return false;
    }
    frame = decoded;
    payload = frame + headerLength(frame);
    decoded = payload + payloadLength(frame);
    if (isMasked(frame)) {
      unmask();
    }
    return true;
  }

  /** How many bytes the next frame lacks, as far as can be told; zero if none. */
  int missing() {
    var here = end - decoded;
    var header = here < 2 ? 2 : headerLength(decoded);
    return Math.max(0, header - here + (here < header ? 0 : payloadLength(decoded)));
  }

  private int headerLength(int at) {
    return 2 + lengthBytes(at) + (isMasked(at) ? MASKING_KEY : 0);
  }

  private int lengthBytes(int at) {
    return switch (bytes[at + 1] & 0x7f) {
      case Frame.TWO_BYTES -> Short.BYTES;
      case Frame.EIGHT_BYTES -> Long.BYTES;
      default -> 0;
    };
  }

  private boolean isMasked(int at) {
    return (bytes[at + 1] & Frame.MASKED) != 0;
  }

  private int payloadLength(int at) {
    var count = lengthBytes(at);
    var length = count == 0 ? bytes[at + 1] & 0x7fL : 0L;
    for (int i = 0; i < count; i++) {
      length = length << 8 | bytes[at + 2 + i] & 0xff;
    }
    if (length < 0 || length > LONGEST) {
      throw new IllegalArgumentException(
          "A frame of %s bytes.".formatted(Long.toUnsignedString(length)));
    }
    return (int) length;
  }

  private void unmask() {
    for (int i = payload; i < decoded; i++) {
      bytes[i] ^= bytes[payload - MASKING_KEY + (i - payload) % MASKING_KEY];
    }
  }

  public int opcode() {
    return bytes[frame] & 0x0f;
  }

  /** Whether the message ends with this frame. */
  public boolean isLast() {
    return (bytes[frame] & Frame.FIN) != 0;
  }

  /** Where its payload begins. */
  public int payloadStart() {
    return payload;
  }

  public int payloadLength() {
    return decoded - payload;
  }

  /** A copy of it. */
  public Frame frame() {
    return new Frame(opcode(), Arrays.copyOfRange(bytes, payload, decoded), isLast());
  }

  /** Where the bytes begin that are no whole frame yet; before the first frame, where all begin. */
  public int decoded() {
    return decoded;
  }
}
