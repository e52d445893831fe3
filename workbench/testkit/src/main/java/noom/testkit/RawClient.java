package noom.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A client that speaks the WebSocket protocol by hand (RFC 6455, section 5), and so can break its
 * rules: any header, any frame, no reading, no goodbye.
 */
public final class RawClient implements AutoCloseable {
  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  private RawClient(Dial dial) throws IOException {
    socket = dial.tcp();
    in = new DataInputStream(new BufferedInputStream(dial.way().getInputStream()));
    out = dial.way().getOutputStream();
  }

  /** A connection on which nothing has been said yet. */
  public static RawClient dial(int port) {
    return Io.in(() -> new RawClient(Dial.plainly(port)));
  }

  /** The same by TLS, to a server for a class. */
  public static RawClient dialTls(int port) {
    return Io.in(() -> new RawClient(Dial.byTls(port)));
  }

  /** A WebSocket that is open. */
  public static RawClient connect(int port) {
    var client = dial(port);
    var answer = client.upgrade("Host: localhost:" + port);
    if (!Handshake.isAccepted(answer)) {
      throw new AssertionError(answer);
    }
    return client;
  }

  /** Asks to upgrade with these headers and returns the head of the answer. */
  public String upgrade(String... headers) {
    say("GET / HTTP/1.1\r\n");
    return finishUpgrade(headers);
  }

  /** The same when the first line of the request has been said. */
  public String finishUpgrade(String... headers) {
    return request(handshake(headers));
  }

  /** Sends these characters and nothing else: half a request, perhaps. */
  public void say(String characters) {
    Io.out(() -> out.write(characters.getBytes(ISO_8859_1)));
  }

  /** Asks to upgrade, and breaks off before an answer can come. */
  public void askToUpgradeAndReset(String... headers) {
    say("GET / HTTP/1.1\r\n");
    write(handshake(headers));
    reset();
  }

  private static String[] handshake(String... headers) {
    return Stream.concat(Stream.of(headers), Handshake.HEADERS.stream()).toArray(String[]::new);
  }

  /** The same for an upgrade that will be refused: returns the answer with its body. */
  public String upgradeAndReadAll(String... headers) {
    return withBody(upgrade(headers));
  }

  /** The next answer to what has been said, with its body. */
  public String readAnswer() {
    return withBody(readHead());
  }

  private String withBody(String head) {
    var length = Integer.parseInt(head.replaceFirst("(?is).*\r\nContent-Length: *(\\d+).*", "$1"));
    return head + new String(Io.in(() -> in.readNBytes(length)), UTF_8);
  }

  /** Sends an HTTP request and returns the head of the answer. */
  public String request(String... lines) {
    write(lines);
    return readHead();
  }

  private String readHead() {
    var head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      head.write(Io.in(in::readUnsignedByte));
    }
    return head.toString(ISO_8859_1);
  }

  private void write(String... lines) {
    Io.out(() -> out.write(Handshake.head(lines)));
  }

  public void sendText(String text) {
    send(Frame.TEXT, text.getBytes(UTF_8), true);
  }

  /** Sends one frame, masked as the protocol asks of clients, or not. */
  public void send(int opcode, byte[] payload, boolean masked) {
    send(new Frame(opcode, payload), masked);
  }

  /** Sends a part of a text, masked; its first frame is a text, the others go on with it. */
  public void sendPart(int opcode, String text, boolean isLast) {
    send(new Frame(opcode, text.getBytes(UTF_8), isLast), true);
  }

  private void send(Frame frame, boolean masked) {
    var bytes = masked ? frame.encodeMasked() : frame.encode();
    Io.out(() -> out.write(bytes.array(), 0, bytes.remaining()));
  }

  /**
   * The next frame, waiting for it for at most ten seconds.
   *
   * @throws UncheckedIOException if the connection ended instead
   */
  public Frame read() {
    return Io.in(() -> Frame.read(in));
  }

  /** Reads a little, and not a whole frame; nothing, if the connection is gone. */
  public void readALittle() {
    try {
      in.read(new byte[1024]);
    } catch (SocketException reset) {
      // nothing more will come
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** From now on waits this long for what is read, instead of ten seconds. */
  public void patience(Duration patience) {
    Io.out(() -> socket.setSoTimeout((int) patience.toMillis()));
  }

  /** Reads on until the server says goodbye. */
  public Frame readUntilClose() {
    var frame = read();
    while (frame.opcode() != Frame.CLOSE) {
      frame = read();
    }
    return frame;
  }

  /** Reads on until the connection is gone, whatever still comes. */
  public void readUntilGone() {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (SocketException reset) {
      // that, too, is an end
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Says the same again and again, and reads nothing, until the connection is gone. */
  public void talkUntilGone(String text) {
    try {
      while (true) {
        sendText(text);
      }
    } catch (UncheckedIOException gone) {
      // at last
    }
  }

  /** Breaks the connection without a word (TCP RST), as a phone does that loses its network. */
  public void reset() {
    Io.out(
        () -> {
          socket.setSoLinger(true, 0);
          socket.close();
        });
  }

  @Override
  public void close() {
    Io.out(() -> socket.close());
  }
}
