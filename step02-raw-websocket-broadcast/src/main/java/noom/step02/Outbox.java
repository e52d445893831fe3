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
  private static final Executor POSTMAN =
      Executors.newSingleThreadExecutor(
          round -> {
            var postman = new Thread(round, "postman");
            postman.setDaemon(true);
            return postman;
          });

  private final WayOut wayOut;
  private final Executor postman;
  private final Queue<ByteBuffer> waiting = new ArrayDeque<>();
  private int unsentBytes; // waiting, or on their way out
  private boolean postmanKnows; // he comes, or is on his way with what he took
  private boolean closed;

  Outbox(WayOut wayOut, Executor postman) {
    this.wayOut = wayOut;
    this.postman = postman;
  }

  /** The outbox of this connection: always the same one. */
  public static Outbox of(WsContext connection) {
    Outbox outbox = connection.attribute(HERE);
    if (outbox == null) {
      outbox = new Outbox(new JettyWayOut(connection.session), POSTMAN);
      connection.attribute(HERE, outbox);
    }
    return outbox;
  }

  /** A text as the bytes of a frame. */
  private static ByteBuffer encode(String text) {
    return ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer();
  }

  public void send(String text) {
    if (add(encode(text))) {
      postman.execute(this::deliver);
    }
  }

  /** Sends one text to many: it is encoded once, and the postman makes one round for all. */
  public static void sendToAll(Collection<Outbox> outboxes, String text) {
    sendToAll(outboxes, text, POSTMAN);
  }

  static void sendToAll(Collection<Outbox> outboxes, String text, Executor postman) {
    var frame = encode(text);
    var round = outboxes.stream().filter(outbox -> outbox.add(frame)).toList();
    postman.execute(() -> round.forEach(Outbox::deliver));
  }

  /** Returns whether the postman must be told: not if he knows already. */
  private synchronized boolean add(ByteBuffer text) {
    if (closed) {
      return false;
    }
    unsentBytes += cost(text);
    if (unsentBytes > MAX_WAITING_BYTES) {
      giveUp();
      return false;
    }
    waiting.add(text.duplicate()); // the same bytes, a place of its own in them
    var isNews = !postmanKnows;
    postmanKnows = true;
    return isNews;
  }

  private void giveUp() {
    close(SLOW, "slow");
    LOG.warn("A browser was too slow: more than 1 MiB would wait for it. Closed with 4008.");
  }

  /**
   * Hangs up: what still waits is not sent any more.
   *
   * <p>The postman says goodbye, for that may end in the list through which a broadcast now walks.
   *
   * @param code as RFC 6455, section 7.4, has it: 4000 to 4999 are an application's own
   * @param reason at most 123 bytes
   */
  public synchronized void close(int code, String reason) {
    if (!closed) {
      closed = true;
      waiting.clear();
      postman.execute(() -> wayOut.close(code, reason));
    }
  }

  private void deliver() {
    var texts = new ArrayList<ByteBuffer>();
    var bytes = takeSome(texts);
    if (bytes > 0) {
      wayOut.write(texts, () -> delivered(bytes));
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
    postmanKnows = !waiting.isEmpty();
    if (postmanKnows) {
      postman.execute(this::deliver);
    }
  }

  /** Even an empty text takes some memory while it waits. */
  private static int cost(ByteBuffer text) {
    return text.remaining() + FRAME_OVERHEAD;
  }
}
