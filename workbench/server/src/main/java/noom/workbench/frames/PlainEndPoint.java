package noom.workbench.frames;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** The end of a TCP connection. */
final class PlainEndPoint extends SocketChannelEndPoint implements SerialEndPoint {
  private final EventLoop loop;
  private final SerialWrites writes = new SerialWrites(super::write);
  private volatile boolean isOnEventLoop;
  private boolean mayRead; // on the event loop: once in each turn

  PlainEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler timers,
      EventLoop loop) {
    super(channel, selector, key, timers);
    this.loop = loop;
  }

  @Override
  public SerialWrites writes() {
    return writes;
  }

  @Override
  public void write(Callback callback, ByteBuffer... buffers) {
    writeIf(() -> true, callback, buffers);
  }

  void joinEventLoop() {
    isOnEventLoop = true;
  }

  @Override
  public void fillInterested(Callback callback) {
    super.fillInterested(isOnEventLoop ? new Turn(callback) : callback);
  }

  /**
   * On the event loop one reads in turns only, and once in each, so that one who goes on and on
   * does not hold up the others.
   */
  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    if (isOnEventLoop && !mayRead) {
      return 0;
    }
    mayRead = false;
    return super.fill(buffer);
  }

  /** What there is to do when something has come. */
  private final class Turn extends Callback.Nested {
    Turn(Callback callback) {
      super(callback);
    }

    /** Has Jetty do it at once, on the thread that waited for it. */
    @Override
    public InvocationType getInvocationType() {
      return InvocationType.NON_BLOCKING;
    }

    @Override
    public void succeeded() {
      mayRead = true;
      loop.turn(super::succeeded);
    }
  }
}
