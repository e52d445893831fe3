package noom.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/**
 * Where one thread reads all its connections, one after the other. What is no whole frame yet each
 * connection keeps for itself, and finds it here again, in front of what has come since.
 */
final class ReadBuffer {
  static final byte[] NOTHING = {};

  final byte[] bytes;
  private final ByteBuffer come;

  ReadBuffer(int size) {
    bytes = new byte[size];
    come = ByteBuffer.allocateDirect(size);
  }

  /**
   * Reads what has come, behind what was kept.
   *
   * @return where both together end; negative if the other side has hung up
   * @throws BenchError if not even one frame fits
   */
  int fill(SocketChannel channel, byte[] kept) throws IOException {
    if (kept.length == bytes.length) {
      throw new BenchError("A frame has more than %,d bytes.".formatted(bytes.length));
    }
    var read = channel.read(come.clear().limit(bytes.length - kept.length));
    System.arraycopy(kept, 0, bytes, 0, kept.length);
    come.flip().get(bytes, kept.length, come.limit());
    return read < 0 ? read : kept.length + read;
  }

  /** A copy of the bytes from here on, which are no whole frame yet. */
  byte[] keep(int from, int end) {
    return from == end ? NOTHING : Arrays.copyOfRange(bytes, from, end);
  }
}
