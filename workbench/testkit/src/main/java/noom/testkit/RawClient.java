package noom.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A client that speaks the WebSocket protocol by hand (RFC 6455, section 5), and so can break its
 * rules: any header, any frame, no reading, no goodbye.
 */
public final class RawClient implements AutoCloseable {
  public static final int TEXT = 1;
  public static final int BINARY = 2;
  public static final int CLOSE = 8;
  public static final int PING = 9;
  public static final int PONG = 10;

  private static final int FIN = 0x80;
  private static final int MASKED = 0x80;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  /** A frame as it came. */
  public record Frame(int opcode, byte[] payload) {
    public String text() {
      return new String(payload, UTF_8);
    }

    /** The status code of a close frame. */
    public int closeCode() {
      return ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
    }
  }

  private RawClient(int port) throws IOException {
    socket = new Socket();
    socket.setReceiveBufferSize(4096); // a small window: who does not read is noticed soon
    socket.setSoTimeout((int) Eventually.PATIENCE.toMillis());
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = new DataOutputStream(socket.getOutputStream());
  }

  /** A connection on which nothing has been said yet. */
  public static RawClient dial(int port) {
    try {
      return new RawClient(port);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A WebSocket that is open. */
  public static RawClient connect(int port) {
    var client = dial(port);
    var answer = client.upgrade("Host: localhost:" + port);
    if (!answer.startsWith("HTTP/1.1 101")) {
      throw new AssertionError(answer);
    }
    return client;
  }

  /** Asks to upgrade with these headers and returns the head of the answer. */
  public String upgrade(String... headers) {
    return request(
        "GET / HTTP/1.1",
        String.join("\r\n", headers),
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
  }

  /** The same for an upgrade that will be refused: returns the answer with its body. */
  public String upgradeAndReadAll(String... headers) {
    var head = upgrade(headers);
    var length = head.replaceFirst("(?is).*\r\nContent-Length: *(\\d+).*", "$1");
    try {
      return head + new String(in.readNBytes(Integer.parseInt(length)), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Sends an HTTP request and returns the head of the answer. */
  public String request(String... lines) {
    try {
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
      var head = new ByteArrayOutputStream();
      while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        head.write(in.readUnsignedByte());
      }
      return head.toString(ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public void sendText(String text) {
    send(TEXT, text.getBytes(UTF_8), true);
  }

  /** Sends one frame, masked as the protocol asks of clients, or not. */
  public void send(int opcode, byte[] payload, boolean masked) {
    try {
      out.write(FIN | opcode);
      writeLength(payload.length, masked ? MASKED : 0);
      if (masked) {
        out.writeInt(0); // a mask of zeros leaves the payload as it is
      }
      out.write(payload);
      out.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void writeLength(int length, int mask) throws IOException {
    if (length < 126) {
      out.write(mask | length);
    } else if (length < 65_536) {
      out.write(mask | 126);
      out.writeShort(length);
    } else {
      out.write(mask | 127);
      out.writeLong(length);
    }
  }

  /**
   * The next frame, waiting for it for at most ten seconds.
   *
   * @throws UncheckedIOException if the connection ended instead
   */
  public Frame read() {
    try {
      int opcode = in.readUnsignedByte() & 0x0f;
      long length = in.readUnsignedByte();
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = in.readLong();
      }
      return new Frame(opcode, in.readNBytes((int) length));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads on until the server says goodbye. */
  public Frame readUntilClose() {
    var frame = read();
    while (frame.opcode() != CLOSE) {
      frame = read();
    }
    return frame;
  }

  /** Reads on until the connection is gone, whatever still comes. */
  public void readUntilGone() {
    try {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (EOFException | java.net.SocketException gone) {
      // a reset, too, is an end
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Breaks the connection without a word (TCP RST), as a phone does that loses its network. */
  public void reset() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
