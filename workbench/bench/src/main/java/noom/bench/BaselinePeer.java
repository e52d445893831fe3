package noom.bench;

import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One connection to a {@link Baseline}. */
final class BaselinePeer {
  final SocketChannel channel;
  Room room; // null until the WebSocket is open
  byte[] kept = ReadBuffer.NOTHING;

  private final SelectionKey key;
  private ByteBuffer unsent = ByteBuffer.allocate(0);

  BaselinePeer(SocketChannel channel, SelectionKey key) {
    this.channel = channel;
    this.key = key;
  }

  /** Those who hear each other, and what they have not heard yet. */
  static final class Room {
    final Set<BaselinePeer> peers = new LinkedHashSet<>();
    final List<ByteBuffer> messages = new ArrayList<>();
  }

  /** What the kernel does not take now waits until it does. */
  void write(ByteBuffer frames) throws IOException {
    var waited = unsent.hasRemaining();
    var all = waited ? joined(List.of(unsent, frames)) : frames;
    channel.write(all);
    unsent = all;
    if (waited != all.hasRemaining()) {
      key.interestOps(waited ? OP_READ : OP_READ | OP_WRITE);
    }
  }

  static ByteBuffer joined(List<ByteBuffer> frames) {
    var all = ByteBuffer.allocate(frames.stream().mapToInt(ByteBuffer::remaining).sum());
    frames.forEach(all::put);
    return all.flip();
  }
}
