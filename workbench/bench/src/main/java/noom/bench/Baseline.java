package noom.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.LinkedHashSet;
import java.util.Set;
import noom.bench.BaselinePeer.Room;
import noom.testkit.Frame;
import noom.testkit.FrameDecoder;
import noom.testkit.Handshake;

/**
 * The least that a server must do: nothing but reading and writing. It checks nothing and limits
 * nothing, so it is a measure and no server.
 *
 * <p>With {@code unbatched} it writes every message on its own to every peer of a room, with {@code
 * batched} all messages that have come at once.
 */
public final class Baseline implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final Selector selector = Selector.open();
  private final ServerSocketChannel acceptor = ServerSocketChannel.open();
  private final boolean isBatched;
  private final int perRoom;
  private final Set<Room> spoken = new LinkedHashSet<>(); // in which there is something to hear
  private final ReadBuffer buffer = new ReadBuffer(BUFFER);
  private int entered;
  private Room lastRoom;

  /**
   * @param port zero for any that is free
   * @param perRoom how many share a room, one after another as they come
   */
  Baseline(int port, boolean isBatched, int perRoom) throws IOException {
    this.isBatched = isBatched;
    this.perRoom = perRoom;
    acceptor.bind(new InetSocketAddress("localhost", port), 1024);
    acceptor.configureBlocking(false);
    acceptor.register(selector, SelectionKey.OP_ACCEPT);
  }

  /**
   * @param args {@code batched} or {@code unbatched}, and how many share a room
   */
  public static void main(String[] args) throws IOException {
    var port = Integer.parseInt(System.getenv("PORT"));
    var perRoom = Integer.parseInt(args[1]);
    try (var server = new Baseline(port, args[0].equals("batched"), perRoom)) {
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
    for (var room : spoken) {
      broadcast(room, BaselinePeer.joined(room.messages));
      room.messages.clear();
    }
    spoken.clear();
  }

  private void serve(SelectionKey key) {
    try {
      if (key.isAcceptable()) {
        accept();
      } else {
        serve(key, (BaselinePeer) key.attachment());
      }
    } catch (IOException gone) {
      remove(key);
    }
  }

  private void accept() throws IOException {
    var channel = acceptor.accept();
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    var key = channel.register(selector, SelectionKey.OP_READ);
    key.attach(new BaselinePeer(channel, key));
  }

  private static void remove(SelectionKey key) {
    key.cancel();
    var peer = (BaselinePeer) key.attachment();
    if (peer.room != null) {
      peer.room.peers.remove(peer);
    }
  }

  private void serve(SelectionKey key, BaselinePeer peer) throws IOException {
    if (key.isWritable()) {
      peer.write(ByteBuffer.allocate(0));
    }
    if (key.isReadable()) {
      read(key, peer);
    }
  }

  private void read(SelectionKey key, BaselinePeer peer) throws IOException {
    var end = buffer.fill(peer.channel, peer.kept);
    if (end < 0) {
      remove(key);
      return;
    }
    var from = peer.room == null ? open(peer, end) : 0;
    peer.kept = buffer.keep(peer.room == null ? from : readFrames(peer.room, from, end), end);
  }

  /** Returns where the request ends; zero if it has not come as a whole. */
  private int open(BaselinePeer peer, int length) throws IOException {
    var end = Handshake.end(buffer.bytes, length);
    if (end < 0) {
      return 0;
    }
    var request = new String(buffer.bytes, 0, end, ISO_8859_1);
    peer.write(ByteBuffer.wrap(Handshake.answer(request)));
    if (request.contains("Upgrade: websocket")) {
      enter(peer);
    }
    return end;
  }

  private void enter(BaselinePeer newcomer) {
    if (entered++ % perRoom == 0) {
      lastRoom = new Room();
    }
    lastRoom.peers.add(newcomer);
    newcomer.room = lastRoom;
  }

  private int readFrames(Room room, int from, int end) {
    var frames = new FrameDecoder(buffer.bytes, from, end);
    while (frames.next()) {
      if (frames.opcode() == Frame.TEXT) {
        hear(room, frames.frame().encode());
      }
    }
    return frames.decoded();
  }

  private void hear(Room room, ByteBuffer message) {
    if (isBatched) {
      room.messages.add(message);
      spoken.add(room);
    } else {
      broadcast(room, message);
    }
  }

  private void broadcast(Room room, ByteBuffer frames) {
    for (var peer : room.peers) {
      try {
        peer.write(frames.duplicate());
      } catch (IOException gone) {
        // its key will say so
      }
    }
  }

  @Override
  public void close() throws IOException {
    acceptor.close();
    selector.close();
  }
}
