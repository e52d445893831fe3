package noom.step02;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
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

  private final Wire wire;
  private final Executor postmen;
  private List<ByteBuffer> waiting = new ArrayList<>();
  private int unsentBytes; // waiting, or on their way through the wire
  private boolean leaving; // a postman has been told, or is on his way
  private boolean closed;

  Outbox(Wire wire, Executor postmen) {
    this.wire = wire;
    this.postmen = postmen;
  }

  /** The outbox of this connection: always the same one. */
  public static Outbox of(WsContext connection) {
    Outbox outbox = connection.attribute(HERE);
    if (outbox == null) {
      outbox = new Outbox(new JettyWire(connection.session), POSTMEN);
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
    if (unsentBytes + text.remaining() > MAX_WAITING_BYTES) {
      giveUp();
      return;
    }
    unsentBytes += text.remaining();
    waiting.add(text.duplicate()); // the same bytes, a place of its own in them
    callPostman();
  }

  private void giveUp() {
    closed = true;
    waiting.clear();
    wire.close(SLOW, "slow");
    LOG.warn("A browser was too slow: more than 1 MiB would wait for it. Closed with 4008.");
  }

  private void callPostman() {
    if (!leaving && !waiting.isEmpty()) {
      leaving = true;
      postmen.execute(this::deliver);
    }
  }

  private void deliver() {
    var texts = takeAll();
    if (!texts.isEmpty()) {
      var bytes = texts.stream().mapToInt(ByteBuffer::remaining).sum();
      wire.write(texts, () -> delivered(bytes));
    }
  }

  private synchronized List<ByteBuffer> takeAll() {
    var all = waiting;
    waiting = new ArrayList<>();
    return all;
  }

  private synchronized void delivered(int bytes) {
    unsentBytes -= bytes;
    leaving = false;
    callPostman();
  }
}
