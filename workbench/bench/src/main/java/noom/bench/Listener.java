package noom.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One of a crowd: a connection, and what has come over it so far. */
final class Listener {
  private static final byte[] NOTHING = {};

  final Crowd crowd;
  final int number;
  final SocketChannel channel;
  boolean isOpen; // after the handshake
  boolean isIn; // hears what others say
  private byte[] rest = NOTHING;

  Listener(Crowd crowd, int number, SocketChannel channel) {
    this.crowd = crowd;
    this.number = number;
    this.channel = channel;
  }

  /**
   * Reads what has come.
   *
   * @param space of all listeners together
   * @param bytes where everything that is not read yet will be, from its beginning
   * @return how many bytes those are; less than none, if the server has hung up
   */
  int read(ByteBuffer space, byte[] bytes) throws IOException {
    space.clear().limit(bytes.length - rest.length);
    var read = channel.read(space);
    System.arraycopy(rest, 0, bytes, 0, rest.length);
    space.flip().get(bytes, rest.length, space.limit());
    return read < 0 ? read : rest.length + read;
  }

  /** Keeps the bytes that are not a whole frame yet. */
  void keep(byte[] bytes, int from, int end) {
    rest = from == end ? NOTHING : Arrays.copyOfRange(bytes, from, end);
  }

  void send(int opcode, byte[] payload) throws IOException {
    send(Frames.ofClient(opcode, payload));
  }

  /** A server that does not even read so little has no place in a benchmark of how it writes. */
  void send(ByteBuffer bytes) throws IOException {
    if (channel.write(bytes) == 0 || bytes.hasRemaining()) {
      throw new BenchError("The server does not read what is said to it.");
    }
  }
}
