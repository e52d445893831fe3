package noom.workbench.frames;

import java.nio.ByteBuffer;
import java.util.LinkedList;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.util.Callback;

/** Lets each write begin when the one before has ended. */
final class SerialWrites {
  /** What writes, one at a time. */
  interface Writer {
    void write(Callback callback, ByteBuffer... buffers);
  }

  private final Writer writer;
  private final Queue<Write> waiting = new LinkedList<>(); // small, for it is seldom used
  private boolean isWriting;
  private volatile Line line; // most connections never have one

  SerialWrites(Writer writer) {
    this.writer = writer;
  }

  /**
   * Writes without waiting; does nothing at all, if it may not.
   *
   * @param may asked at the moment that decides which write comes before which
   */
  void writeIf(BooleanSupplier may, Write write) {
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
    var end = new Write(new End(write.callback()), write.buffers());
    if (line == null) {
      writer.write(end.callback(), end.buffers());
    } else {
      line.carry(end);
    }
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

  /** Through which each write goes from now on. */
  synchronized Line line() {
    if (line == null) {
      line = new Line(writer);
    }
    return line;
  }

  boolean isRepeating() {
    return line != null && line.isRepeating();
  }
}
