package noom.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A WebSocket frame, read and written by hand (RFC 6455, section 5.2).
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

  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;

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

  static Frame read(DataInputStream in) throws IOException {
    int opcode = in.readUnsignedByte() & 0x0f;
    return new Frame(opcode, in.readNBytes(readLength(in)));
  }

  private static int readLength(DataInputStream in) throws IOException {
    int length = in.readUnsignedByte();
    return switch (length) {
      case 126 -> in.readUnsignedShort();
      case 127 -> (int) in.readLong();
      default -> length;
    };
  }

  void write(DataOutputStream out, boolean masked) throws IOException {
    out.write((isLast ? FIN : 0) | opcode);
    writeLength(out, masked ? MASKED : 0);
    if (masked) {
      out.writeInt(0); // a mask of zeros leaves the payload as it is
    }
    out.write(payload);
    out.flush();
  }

  private void writeLength(DataOutputStream out, int mask) throws IOException {
    if (payload.length < 126) {
      out.write(mask | payload.length);
    } else if (payload.length < 65_536) {
      out.write(mask | 126);
      out.writeShort(payload.length);
    } else {
      out.write(mask | 127);
      out.writeLong(payload.length);
    }
  }
}
