package noom.step02;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import noom.step01.Notes;
import noom.workbench.DaemonThread;
import noom.workbench.frames.EventLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits to be sent to one browser. The sender never waits: a text goes into the outbox, and
 * all that lies in it leaves together. A slow consumer, for which more than the high-water mark
 * piles up, is closed (4008), so that its slowness is nobody else's.
 */
public final class Outbox {
  /** Bytes that may wait for one browser: 1 MiB. */
  public static final int HIGH_WATER_MARK = 1024 * 1024;

  public static final int SLOW = 4008;

  static final int FRAME_OVERHEAD = 64;
  static final int BYTES_AT_ONCE = 64 * 1024;
  static final int AT_ONCE = 50; // outboxes

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Executor WRITER = EventLoop.orElse(DaemonThread.oneAtATime("writer"));

  private final Transport transport;
  private final Executor writer;
  private final Queue<ByteBuffer> waiting = new ArrayDeque<>(1); // small, for most are idle
  private int unsentBytes; // waiting, or on their way out
  private boolean isScheduled; // the writer comes, or has not finished yet
  private boolean closed;

  Outbox(Transport transport, Executor writer) {
    this.transport = transport;
    this.writer = writer;
  }

  /** The outbox of this connection: always the same one. */
  public static Outbox of(WsContext connection) {
    return Notes.on(connection).get(Outbox.class, () -> to(JettyTransport.of(connection)));
  }

  /** A new outbox, for a browser that is reached in another way. */
  public static Outbox to(Transport transport) {
    return new Outbox(transport, WRITER);
  }

  /** A text as the payload of a frame. */
  private static ByteBuffer encode(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer();
  }

  public void send(String text) {
    if (add(encode(text))) {
      writer.execute(this::flush);
    }
  }

  /** Sends one text to many: it is encoded once, and the writer is told once for all. */
  public static void sendToAll(Collection<Outbox> outboxes, String text) {
    sendToAll(outboxes, text, WRITER);
  }

  static void sendToAll(Collection<Outbox> outboxes, String text, Executor writer) {
    var payload = encode(text);
    var idle = outboxes.stream().filter(outbox -> outbox.add(payload)).toList();
    for (int i = 0; i < idle.size(); i += AT_ONCE) {
      var some = idle.subList(i, Math.min(i + AT_ONCE, idle.size()));
      writer.execute(() -> some.forEach(Outbox::flush));
    }
  }

  /** Returns whether the writer must be told: not if it is going to come anyway. */
  private synchronized boolean add(ByteBuffer text) {
    if (closed) {
      return false;
    }
    unsentBytes += cost(text);
    if (unsentBytes > HIGH_WATER_MARK) {
      giveUp();
      return false;
    }
    waiting.add(text.duplicate()); // the same bytes, a place of its own in them
    var isIdle = !isScheduled;
    isScheduled = true;
    return isIdle;
  }

  private void giveUp() {
    close(SLOW, "slow");
    LOG.warn(
        "A browser was too slow: more than {} MiB would wait for it. Closed with {}.",
        HIGH_WATER_MARK >> 20,
        SLOW);
  }

  /**
   * Hangs up: what still waits is not sent any more.
   *
   * <p>The writer says goodbye, for that may end in the list through which a broadcast now goes.
   *
   * @param code as RFC 6455, section 7.4, has it: 4000 to 4999 are an application's own
   * @param reason at most 123 bytes
   */
  public synchronized void close(int code, String reason) {
    if (!closed) {
      closed = true;
      waiting.clear();
      writer.execute(() -> transport.close(code, reason));
    }
  }

  /** Bytes that wait, or are on their way out. */
  public synchronized int unsentBytes() {
    return unsentBytes;
  }

  /** Has the writer do this, as soon as it has written what it was told to write before. */
  public void afterwards(Runnable task) {
    writer.execute(task);
  }

  private void flush() {
    var texts = new ArrayList<ByteBuffer>();
    var bytes = takeSome(texts);
    if (bytes > 0) {
      transport.write(texts, () -> delivered(bytes));
    }
  }

  /** Not all at once, so that a goodbye has little to stand behind. */
  private synchronized int takeSome(List<ByteBuffer> texts) {
    var bytes = 0;
    while (bytes < BYTES_AT_ONCE && !waiting.isEmpty()) {
      bytes += cost(waiting.peek());
      texts.add(waiting.remove());
    }
    return bytes;
  }

  private synchronized void delivered(int bytes) {
    unsentBytes -= bytes;
    isScheduled = !waiting.isEmpty();
    if (isScheduled) {
      writer.execute(this::flush);
    }
  }

  /** Even an empty text takes some memory while it waits. */
  private static int cost(ByteBuffer text) {
    return text.remaining() + FRAME_OVERHEAD;
  }
}
