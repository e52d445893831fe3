package noom.workbench.frames;

import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** The end of a TCP connection. */
final class PlainEndPoint extends SocketChannelEndPoint implements SerialEndPoint {
  private final SerialWrites writes = new SerialWrites(super::write);

  PlainEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler timers) {
    super(channel, selector, key, timers);
  }

  @Override
  public SerialWrites writes() {
    return writes;
  }

  @Override
  public void write(Callback callback, ByteBuffer... buffers) {
    writeIf(() -> true, callback, buffers);
  }
}
