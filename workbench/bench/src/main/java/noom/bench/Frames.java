package noom.bench;

import java.nio.ByteBuffer;

/** WebSocket frames (RFC 6455, section 5.2), as a client and a server write and read them. */
final class Frames {
  static final int TEXT = 1;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;
  private static final int TWO_BYTES = 126;
  private static final int EIGHT_BYTES = 127;
  private static final byte[] MASK = {0x21, 0x43, 0x65, 0x07};

  private Frames() {}

  /** Takes the frames out of the bytes that have come. */
  @FunctionalInterface
  interface Reader {
    /**
     * @param from where the payload begins, without its mask
     */
    void read(int opcode, byte[] bytes, int from, int length);
  }

  /**
   * Reads all frames that are there as a whole.
   *
   * @return how many bytes they took; the rest is the beginning of another frame
   */
  static int read(byte[] bytes, int end, Reader reader) {
    var at = 0;
    while (true) {
      var payload = at + headerLength(bytes, at, end);
      if (payload == at || payload + payloadLength(bytes, at) > end) {
        return at;
      }
      var length = (int) payloadLength(bytes, at);
      if (isMasked(bytes, at)) {
        unmask(bytes, payload, length);
      }
      reader.read(bytes[at] & 0x0F, bytes, payload, length);
      at = payload + length;
    }
  }

  /** Zero if not even the header is there. */
  private static int headerLength(byte[] bytes, int at, int end) {
    if (at + 2 > end) {
      return 0;
    }
    var length = 2 + lengthBytes(bytes[at + 1]) + (isMasked(bytes, at) ? MASK.length : 0);
    return at + length > end ? 0 : length;
  }

  private static int lengthBytes(byte second) {
    return switch (second & 0x7F) {
      case TWO_BYTES -> 2;
      case EIGHT_BYTES -> 8;
      default -> 0;
    };
  }

  private static boolean isMasked(byte[] bytes, int at) {
    return (bytes[at + 1] & MASKED) != 0;
  }

  private static long payloadLength(byte[] bytes, int at) {
    var more = lengthBytes(bytes[at + 1]);
    if (more == 0) {
      return bytes[at + 1] & 0x7F;
    }
    var length = 0L;
    for (var i = 0; i < more; i++) {
      length = length << 8 | bytes[at + 2 + i] & 0xFF;
    }
    return length;
  }

  private static void unmask(byte[] bytes, int from, int length) {
    for (var i = 0; i < length; i++) {
      bytes[from + i] ^= bytes[from - MASK.length + i % MASK.length];
    }
  }

  /** A frame of a client: it must be masked, so the bytes on the wire are not those it chose. */
  static ByteBuffer ofClient(int opcode, byte[] payload) {
    var frame = header(opcode, payload.length, MASKED, MASK.length).put(MASK);
    for (var i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
    }
    return frame.flip();
  }

  /** A frame of a server, which is not masked. */
  static ByteBuffer ofServer(int opcode, byte[] payload) {
    return header(opcode, payload.length, 0, 0).put(payload).flip();
  }

  private static ByteBuffer header(int opcode, int length, int masked, int maskLength) {
    var frame = ByteBuffer.allocate(10 + maskLength + length).put((byte) (FIN | opcode));
    if (length < TWO_BYTES) {
      return frame.put((byte) (masked | length));
    }
    if (length <= 0xFFFF) {
      return frame.put((byte) (masked | TWO_BYTES)).putShort((short) length);
    }
    return frame.put((byte) (masked | EIGHT_BYTES)).putLong(length);
  }
}
