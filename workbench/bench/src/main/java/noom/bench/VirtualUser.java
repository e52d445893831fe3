package noom.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import noom.testkit.Frame;
import noom.testkit.FrameDecoder;
import noom.testkit.Handshake;

/** One virtual user: its connection, its part in the protocol, and what it sends. */
final class VirtualUser {
  private final int number;
  private final SocketChannel channel;
  private final Protocol protocol;
  private final ReadBuffer buffer;
  private boolean isOpen; // after the handshake
  private boolean hasJoined;
  private byte[] kept = ReadBuffer.NOTHING;

  /**
   * @param buffer may be that of other users of the same thread, too
   */
  VirtualUser(int number, SocketChannel channel, Protocol protocol, ReadBuffer buffer) {
    this.number = number;
    this.channel = channel;
    this.protocol = protocol;
    this.buffer = buffer;
  }

  /** Whether it receives what others send. */
  boolean hasJoined() {
    return hasJoined;
  }

  void sendHandshake(String host) throws IOException {
    var headers = Stream.concat(Stream.of("Host: " + host), protocol.headers().stream());
    send(ByteBuffer.wrap(Handshake.request(protocol.path(), headers.toArray(String[]::new))));
  }

  /** Sends a message with this text. */
  void send(String text) throws IOException {
    sendText(protocol.message(text, number));
  }

  private void sendText(String text) throws IOException {
    send(new Frame(Frame.TEXT, text.getBytes(UTF_8)).encodeMasked());
  }

  /** A server that does not even read so little has no place in a benchmark of how it writes. */
  private void send(ByteBuffer bytes) throws IOException {
    if (channel.write(bytes) == 0 || bytes.hasRemaining()) {
      throw new BenchError("The server does not read what is sent to it.");
    }
  }

  /**
   * Reads what has come, and does its part: opens the WebSocket, joins, answers pings.
   *
   * @param received is told the sequence number of each message
   */
  void read(IntConsumer received) throws IOException {
    var end = buffer.fill(channel, kept);
    if (end < 0) {
      throw new BenchError("The server has hung up.");
    }
    var from = isOpen ? 0 : open(end);
    kept = buffer.keep(isOpen ? readFrames(from, end, received) : from, end);
  }

  /** Returns where the answer to the handshake ends; zero if it has not come as a whole. */
  private int open(int length) {
    var end = Handshake.end(buffer.bytes, length);
    if (end < 0) {
      return 0;
    }
    var answer = new String(buffer.bytes, 0, end, UTF_8);
    if (!Handshake.isAccepted(answer)) {
      throw new BenchError("No WebSocket: " + answer.lines().findFirst().orElseThrow());
    }
    isOpen = true;
    hasJoined = protocol.joinsAtOnce();
    return end;
  }

  /** Returns where the bytes begin that are no whole frame yet. */
  private int readFrames(int from, int end, IntConsumer received) throws IOException {
    var frames = new FrameDecoder(buffer.bytes, from, end);
    while (frames.next()) {
      var number = sequenceNumber(frames);
      if (number == SequenceNumber.NONE) {
        answer(frames.frame());
      } else {
        received.accept(number);
      }
    }
    return frames.decoded();
  }

  private int sequenceNumber(FrameDecoder frame) {
    return frame.opcode() == Frame.TEXT
        ? SequenceNumber.in(buffer.bytes, frame.payloadStart(), frame.payloadLength())
        : SequenceNumber.NONE;
  }

  private void answer(Frame frame) throws IOException {
    switch (frame.opcode()) {
      case Frame.CLOSE -> throw new BenchError("The server has hung up: " + reason(frame));
      case Frame.PING -> send(new Frame(Frame.PONG, frame.payload()).encodeMasked());
      case Frame.TEXT -> react(frame.text());
      default -> {} // a pong
    }
  }

  private static String reason(Frame frame) {
    var payload = frame.payload();
    return payload.length < 2
        ? "for no reason"
        : frame.closeCode() + " " + new String(payload, 2, payload.length - 2, UTF_8);
  }

  private void react(String text) throws IOException {
    if (text.contains("too_fast") || text.contains("\"error\"")) {
      throw new BenchError("The server refuses: " + text);
    }
    var reaction = protocol.react(text, number);
    if (reaction.answer() != null) {
      sendText(reaction.answer());
    }
    hasJoined |= reaction.joins();
  }

  /** With a reset, which leaves no port in TIME_WAIT. */
  void close() throws IOException {
    channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    channel.close();
  }
}
