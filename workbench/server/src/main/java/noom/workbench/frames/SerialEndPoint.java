package noom.workbench.frames;

import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * One end of a TCP connection, to which several may write at the same time: a write begins when the
 * one before has ended. So Jetty's pings, pongs and goodbyes and a lesson's messages stay whole, if
 * each write is of whole frames.
 */
final class SerialEndPoint extends SocketChannelEndPoint {
  private record Write(Callback callback, ByteBuffer... buffers) {}

  private final Queue<Write> waiting = new ArrayDeque<>();
  private boolean isWriting;

  SerialEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler timers) {
    super(channel, selector, key, timers);
  }

  @Override
  public void write(Callback callback, ByteBuffer... buffers) {
    writeIf(() -> true, callback, buffers);
  }

  /**
   * Writes without waiting; does nothing at all, if it may not.
   *
   * @param may asked at the moment that decides which write comes before which
   * @param callback told by any thread when all is written, or that it cannot be
   */
  void writeIf(BooleanSupplier may, Callback callback, ByteBuffer... buffers) {
    var write = new Write(callback, buffers);
    if (isNext(may, write)) {
      begin(write);
    }
  }

  private synchronized boolean isNext(BooleanSupplier may, Write write) {
    if (!may.getAsBoolean()) {
      return false;
    }
    if (isWriting) {
      waiting.add(write);
      return false;
    }
    isWriting = true;
    return true;
  }

  private void begin(Write write) {
    super.write(new End(write.callback), write.buffers);
  }

  /**
   * A write has ended, well or not. First the next one begins, and only then is it told: what Jetty
   * writes upon that begins at once, within its loop, and not upon an ever higher stack.
   */
  private final class End extends Callback.Nested {
    End(Callback callback) {
      super(callback);
    }

    @Override
    public void succeeded() {
      beginNext();
      super.succeeded();
    }

    @Override
    public void failed(Throwable why) {
      beginNext();
      super.failed(why);
    }
  }

  private void beginNext() {
    Optional.ofNullable(next()).ifPresent(this::begin);
  }

  private synchronized Write next() {
    var next = waiting.poll();
    isWriting = next != null;
    return next;
  }
}
