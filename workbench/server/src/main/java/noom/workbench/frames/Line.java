package noom.workbench.frames;

import java.util.Optional;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * One connection as a bad line, for a class that wants to see what becomes of it. Everything that
 * the server writes goes through it, pongs and goodbyes too. Any thread may call.
 */
public final class Line {
  private final SerialWrites.Writer writer;
  private boolean isOpen = true;
  private long granted; // bytes that may leave, unless it is open
  private Write held; // what goes on when more is granted
  private volatile boolean isRepeating;

  Line(SerialWrites.Writer writer) {
    this.writer = writer;
  }

  /** The line of this WebSocket of a lesson's server. */
  public static Line of(Session session) {
    return FrameWriter.of(session).line();
  }

  /** From now on only so many bytes may leave: none, and the line is frozen. */
  public void grant(int bytes) {
    allow(false, bytes).ifPresent(this::carry);
  }

  /** Everything may leave, as it was at first. */
  public void open() {
    allow(true, 0).ifPresent(this::carry);
  }

  private synchronized Optional<Write> allow(boolean isOpen, int bytes) {
    this.isOpen = isOpen;
    this.granted = bytes;
    var write = Optional.ofNullable(held);
    held = null;
    return write;
  }

  /** Whether each message leaves twice. */
  public void repeat(boolean isRepeating) {
    this.isRepeating = isRepeating;
  }

  boolean isRepeating() {
    return isRepeating;
  }

  /** There is one write at a time. */
  void carry(Write write) {
    whatMayLeave(write).ifPresent(it -> writer.write(it.callback(), it.buffers()));
  }

  private synchronized Optional<Write> whatMayLeave(Write write) {
    if (isOpen || write.size() <= granted) {
      granted -= write.size();
      return Optional.of(write);
    }
    if (granted == 0) {
      held = write;
      return Optional.empty();
    }
    var first = write.takeFirst(granted);
    granted = 0;
    return Optional.of(
        new Write(Callback.from(() -> carry(write), write.callback()::failed), first));
  }
}
