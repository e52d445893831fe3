package noom.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import noom.testkit.Frame;
import noom.testkit.FrameDecoder;
import noom.testkit.Handshake;

/**
 * The least that a server of step 02 must do: nothing but reading and writing. It checks nothing
 * and limits nothing, so it is a measure and no server.
 *
 * <p>With {@code unbatched} it writes every message on its own to every peer, with {@code batched}
 * all messages that have come at once.
 */
public final class Baseline implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final Selector selector = Selector.open();
  private final ServerSocketChannel acceptor = ServerSocketChannel.open();
  private final boolean isBatched;
  private final Set<Peer> peers = new LinkedHashSet<>();
  private final List<ByteBuffer> messages = new ArrayList<>();
  private final ReadBuffer buffer = new ReadBuffer(BUFFER);

  /**
   * @param port zero for any that is free
   */
  Baseline(int port, boolean isBatched) throws IOException {
    this.isBatched = isBatched;
    acceptor.bind(new InetSocketAddress("localhost", port), 1024);
    acceptor.configureBlocking(false);
    acceptor.register(selector, SelectionKey.OP_ACCEPT);
  }

  /** One connection. */
  private static final class Peer {
    final SocketChannel channel;
    boolean isOpen;
    byte[] kept = ReadBuffer.NOTHING;
    ByteBuffer unsent = ByteBuffer.allocate(0);

    Peer(SocketChannel channel) {
      this.channel = channel;
    }
  }

  /**
   * @param args {@code batched} or {@code unbatched}
   */
  public static void main(String[] args) throws IOException {
    var port = Integer.parseInt(System.getenv("PORT"));
    try (var server = new Baseline(port, args[0].equals("batched"))) {
      while (true) {
        server.serve();
      }
    }
  }

  int port() {
    return acceptor.socket().getLocalPort();
  }

  /** Waits until something has come, and does what there is to do. */
  void serve() throws IOException {
    selector.select(this::serve);
    if (!messages.isEmpty()) {
      broadcast(joined(messages));
      messages.clear();
    }
  }

  private void serve(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept();
      } else {
        serve(key, (Peer) key.attachment());
      }
    } catch (IOException gone) {
      remove(key);
    }
  }

  private void accept() throws IOException {
    var channel = acceptor.accept();
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, new Peer(channel));
  }

  private void remove(SelectionKey key) {
    key.cancel();
    peers.remove((Peer) key.attachment());
  }

  private void serve(SelectionKey key, Peer peer) throws IOException {
    if (key.isWritable()) {
      write(peer, ByteBuffer.allocate(0));
    }
    if (key.isReadable()) {
      read(key, peer);
    }
  }

  private void read(SelectionKey key, Peer peer) throws IOException {
    var end = buffer.fill(peer.channel, peer.kept);
    if (end < 0) {
      remove(key);
      return;
    }
    var from = peer.isOpen ? 0 : open(peer, end);
    peer.kept = buffer.keep(peer.isOpen ? readFrames(from, end) : from, end);
  }

  /** Returns where the request ends; zero if it has not come as a whole. */
  private int open(Peer peer, int length) throws IOException {
    var end = Handshake.end(buffer.bytes, length);
    if (end < 0) {
      return 0;
    }
    var request = new String(buffer.bytes, 0, end, ISO_8859_1);
    write(peer, ByteBuffer.wrap(Handshake.answer(request)));
    peer.isOpen = request.contains("Upgrade: websocket");
    if (peer.isOpen) {
      peers.add(peer);
    }
    return end;
  }

  private int readFrames(int from, int end) {
    var frames = new FrameDecoder(buffer.bytes, from, end);
    while (frames.next()) {
      if (frames.opcode() == Frame.TEXT) {
        messages.add(frames.frame().encode());
      }
      if (!isBatched) {
        messages.forEach(this::broadcast);
        messages.clear();
      }
    }
    return frames.decoded();
  }

  private static ByteBuffer joined(List<ByteBuffer> frames) {
    var all = ByteBuffer.allocate(frames.stream().mapToInt(ByteBuffer::remaining).sum());
    frames.forEach(all::put);
    return all.flip();
  }

  private void broadcast(ByteBuffer frames) {
    for (var peer : peers) {
      try {
        write(peer, frames.duplicate());
      } catch (IOException gone) {
        // its key will say so
      }
    }
  }

  /** What the kernel does not take now waits until it does. */
  private void write(Peer peer, ByteBuffer frames) throws IOException {
    var waited = peer.unsent.hasRemaining();
    var all = waited ? joined(List.of(peer.unsent, frames)) : frames;
    peer.channel.write(all);
    peer.unsent = all;
    if (waited != all.hasRemaining()) {
      peer.channel
          .keyFor(selector)
          .interestOps(
              waited ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }
  }

  @Override
  public void close() throws IOException {
    acceptor.close();
    selector.close();
  }
}
