package noom.step02;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits to be sent to one browser. Who sends never waits: a text goes into the outbox, and all
 * that lies in it leaves together. A browser that lets more than 1 MiB pile up is closed (4008), so
 * that its slowness is nobody else's.
 */
public final class Outbox {
  public static final int MAX_WAITING_BYTES = 1024 * 1024;
  public static final int SLOW = 4008;

  static final int FRAME_OVERHEAD = 64;
  static final int BYTES_AT_ONCE = 64 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final String HERE = Outbox.class.getName();
  private static final Executor POSTMEN =
      Executors.newFixedThreadPool(
          2,
          task -> {
            var postman = new Thread(task, "outbox");
            postman.setDaemon(true);
            return postman;
          });

  private final WayOut wayOut;
  private final Executor postmen;
  private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
  private int unsentBytes; // waiting, or on their way out
  private boolean postmanCalled;
  private boolean closed;

  Outbox(WayOut wayOut, Executor postmen) {
    this.wayOut = wayOut;
    this.postmen = postmen;
  }

  /** The outbox of this connection: always the same one. */
  public static Outbox of(WsContext connection) {
    Outbox outbox = connection.attribute(HERE);
    if (outbox == null) {
      outbox = new Outbox(new JettyWayOut(connection.session), POSTMEN);
      connection.attribute(HERE, outbox);
    }
    return outbox;
  }

  /** A text as the bytes of a frame, ready to be sent to any number of browsers. */
  public static ByteBuffer encode(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer();
  }

  public void send(String text) {
    send(encode(text));
  }

  /** Sends a text that {@link #encode} has encoded. */
  public synchronized void send(ByteBuffer text) {
    if (closed) {
      return;
    }
    unsentBytes += cost(text);
    if (unsentBytes > MAX_WAITING_BYTES) {
      giveUp();
      return;
    }
    waiting.add(text.duplicate()); // the same bytes, a place of its own in them
    callPostman();
  }

  private void giveUp() {
    closed = true;
    waiting.clear();
    wayOut.close(SLOW, "slow");
    LOG.warn("A browser was too slow: more than 1 MiB would wait for it. Closed with 4008.");
  }

  private void callPostman() {
    if (!postmanCalled && !waiting.isEmpty()) {
      postmanCalled = true;
      postmen.execute(this::deliver);
    }
  }

  private void deliver() {
    var texts = takeSome();
    if (!texts.isEmpty()) {
      var bytes = texts.stream().mapToInt(Outbox::cost).sum();
      wayOut.write(texts, () -> delivered(bytes));
    }
  }

  /** Not all at once, so that a goodbye has little to stand behind. */
  private synchronized List<ByteBuffer> takeSome() {
    var some = new ArrayList<ByteBuffer>();
    for (int bytes = 0; bytes < BYTES_AT_ONCE && !waiting.isEmpty(); ) {
      bytes += cost(waiting.peek());
      some.add(waiting.remove());
    }
    return some;
  }

  private synchronized void delivered(int bytes) {
    unsentBytes -= bytes;
    postmanCalled = false;
    callPostman();
  }

  /** Even an empty text takes some memory while it waits. */
  private static int cost(ByteBuffer text) {
    return text.remaining() + FRAME_OVERHEAD;
  }
}
