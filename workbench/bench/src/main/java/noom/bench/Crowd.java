package noom.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Many who listen to one server, and take turns to say something: one thread, so that it takes less
 * than the server, and counts rather than keeps.
 */
final class Crowd implements AutoCloseable {
  private static final int AT_THE_DOOR =
      40; // for more Jetty keeps no place (a backlog of 50), and TCP tries again 1 s later
  private static final long PATIENCE_MILLIS = 20_000;
  private static final int SPACE = 256 * 1024;

  private final int port;
  private final Protocol protocol;
  private final Selector selector;
  private final List<Listener> listeners = new ArrayList<>();
  private final ByteBuffer space = ByteBuffer.allocateDirect(SPACE);
  private final byte[] bytes = new byte[SPACE];
  private int in;
  private Listener current;
  private Talk talk;

  /**
   * @param selector may be that of other crowds, too: who listens to one hears all, so that no ping
   *     stays without an answer
   */
  Crowd(Selector selector, int port, Protocol protocol) {
    this.selector = selector;
    this.port = port;
    this.protocol = protocol;
  }

  int size() {
    return listeners.size();
  }

  Protocol protocol() {
    return protocol;
  }

  Listener listener(int number) {
    return listeners.get(number);
  }

  /** Lets the crowd grow to this size; all of them are in when it returns. */
  void growTo(int size) throws IOException {
    while (in < size) {
      while (listeners.size() < size && listeners.size() - in < AT_THE_DOOR) {
        connect();
      }
      var before = in;
      if (listen(PATIENCE_MILLIS) == 0 && in == before) {
        throw new BenchError("Only %d of %d listeners were let in.".formatted(in, size));
      }
    }
  }

  void connect() throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress("localhost", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    var listener = new Listener(this, listeners.size(), channel);
    listeners.add(listener);
    channel.register(selector, SelectionKey.OP_READ, listener);
    listener.send(ByteBuffer.wrap(Handshake.request(port, protocol.path())));
  }

  /** Waits until nothing has come for so long. */
  void settle(long millis) throws IOException {
    int heard;
    do {
      heard = listen(millis);
    } while (heard > 0);
  }

  /** Reads what has come; returns from how many. */
  int listen(long millis) throws IOException {
    return millis == 0 ? selector.selectNow(Crowd::read) : selector.select(Crowd::read, millis);
  }

  /** Tells a talk of everything that is heard from now on. */
  void tell(Talk listening) {
    talk = listening;
  }

  private static void read(SelectionKey key) {
    var listener = (Listener) key.attachment();
    listener.crowd.read(listener);
  }

  private void read(Listener listener) {
    current = listener;
    try {
      var end = current.read(space, bytes);
      if (end < 0) {
        throw new BenchError("The server has hung up.");
      }
      var from = current.isOpen ? 0 : open(end);
      from += current.isOpen ? readFrames(from, end) : 0;
      current.keep(bytes, from, end);
    } catch (IOException broken) {
      throw new BenchError("A connection broke: " + broken.getMessage(), broken);
    }
  }

  private int readFrames(int from, int end) {
    if (from > 0) { // behind the answer to the handshake
      System.arraycopy(bytes, from, bytes, 0, end - from);
      return Frames.read(bytes, end - from, this::hear);
    }
    return Frames.read(bytes, end, this::hear);
  }

  private int open(int length) {
    var end = Handshake.end(bytes, length);
    if (end < 0) {
      return 0;
    }
    Handshake.mustBeAccepted(new String(bytes, 0, end, UTF_8));
    current.isOpen = true;
    if (protocol.isOpenToAll()) {
      letIn();
    }
    return end;
  }

  private void letIn() {
    in += current.isIn ? 0 : 1;
    current.isIn = true;
  }

  private void hear(int opcode, byte[] bytes, int from, int length) {
    var number = opcode == Frames.TEXT ? Stamp.number(bytes, from, length) : -1;
    if (number >= 0 && talk != null) {
      talk.heard(number);
    } else if (number < 0) {
      answer(opcode, Arrays.copyOfRange(bytes, from, from + length));
    }
  }

  private void answer(int opcode, byte[] payload) {
    try {
      switch (opcode) {
        case Frames.CLOSE -> throw new BenchError("The server has hung up: " + reason(payload));
        case Frames.PING -> current.send(Frames.PONG, payload);
        case Frames.TEXT -> react(new String(payload, UTF_8));
        default -> {} // a pong
      }
    } catch (IOException broken) {
      throw new BenchError("A connection broke: " + broken.getMessage(), broken);
    }
  }

  private static String reason(byte[] payload) {
    return payload.length < 2
        ? "for no reason"
        : ByteBuffer.wrap(payload).getShort()
            + " "
            + new String(payload, 2, payload.length - 2, UTF_8);
  }

  private void react(String frame) throws IOException {
    if (frame.contains("too_fast") || frame.contains("\"error\"")) {
      throw new BenchError("The server refuses: " + frame);
    }
    var reaction = protocol.hear(frame, current.number);
    if (reaction.answer() != null) {
      current.send(Frames.TEXT, reaction.answer().getBytes(UTF_8));
    }
    if (reaction.isIn()) {
      letIn();
    }
  }

  @Override
  public void close() throws IOException {
    for (var listener : listeners) {
      listener.channel.setOption(StandardSocketOptions.SO_LINGER, 0); // leaves no port in TIME_WAIT
      listener.channel.close();
    }
  }
}
