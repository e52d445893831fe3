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
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The least that a server of step 02 must do: nothing but reading and writing. It checks nothing,
 * limits nothing and forgets nobody, so it is a measure and no server.
 *
 * <p>With {@code each} it writes every message on its own to every listener, with {@code together}
 * all messages that have come at once.
 */
public final class Floor {
  private final Selector selector = Selector.open();
  private final ServerSocketChannel door = ServerSocketChannel.open();
  private final boolean together;
  private final Set<Peer> peers = new LinkedHashSet<>();
  private final List<ByteBuffer> heard = new ArrayList<>();
  private final ByteBuffer space = ByteBuffer.allocateDirect(64 * 1024);
  private final byte[] bytes = new byte[64 * 1024];

  private Floor(int port, boolean together) throws IOException {
    this.together = together;
    door.bind(new InetSocketAddress("localhost", port), 1024);
    door.configureBlocking(false);
    door.register(selector, SelectionKey.OP_ACCEPT);
  }

  /** One who is connected. */
  private static final class Peer {
    final SocketChannel channel;
    boolean isOpen;
    ByteBuffer unsent = ByteBuffer.allocate(0);

    Peer(SocketChannel channel) {
      this.channel = channel;
    }
  }

  /**
   * @param args {@code each} or {@code together}
   */
  public static void main(String[] args) throws IOException {
    var floor = new Floor(Integer.parseInt(System.getenv("PORT")), args[0].equals("together"));
    while (true) {
      floor.turn();
    }
  }

  private void turn() throws IOException {
    selector.select(this::serve);
    if (!heard.isEmpty()) {
      tellAll(joined(heard));
      heard.clear();
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
      forget(key);
    }
  }

  private void accept() throws IOException {
    var channel = door.accept();
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, new Peer(channel));
  }

  private void forget(SelectionKey key) {
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
    var length = peer.channel.read(space.clear());
    if (length < 0) {
      forget(key);
      return;
    }
    space.flip().get(bytes, 0, length);
    if (peer.isOpen) {
      Frames.read(bytes, length, this::hear);
    } else {
      shakeHands(peer, new String(bytes, 0, length, ISO_8859_1));
    }
  }

  private void shakeHands(Peer peer, String request) throws IOException {
    write(peer, ByteBuffer.wrap(Handshake.answer(request)));
    peer.isOpen = request.contains("Upgrade: websocket");
    if (peer.isOpen) {
      peers.add(peer);
    }
  }

  private void hear(int opcode, byte[] bytes, int from, int length) {
    if (opcode == Frames.TEXT) {
      var frame = Frames.ofServer(Frames.TEXT, Arrays.copyOfRange(bytes, from, from + length));
      heard.add(frame);
    }
    if (!together) {
      heard.forEach(this::tellAll);
      heard.clear();
    }
  }

  private static ByteBuffer joined(List<ByteBuffer> frames) {
    var all = ByteBuffer.allocate(frames.stream().mapToInt(ByteBuffer::remaining).sum());
    frames.forEach(all::put);
    return all.flip();
  }

  private void tellAll(ByteBuffer frames) {
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
}
