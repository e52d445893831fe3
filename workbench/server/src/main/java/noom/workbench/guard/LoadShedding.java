package noom.workbench.guard;

import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Load shedding: while the heap is nearly full, newcomers are turned away, so that those who are in
 * can go on. The log says so once, and says once that there is room again.
 */
final class LoadShedding {
  static final double FULL = 0.8;
  static final Duration LOOK_AGAIN = Duration.ofSeconds(5); // a full collection stops everyone

  private static final Key<LoadShedding> OF_SERVER = new Key<>("load shedding");
  private static final Logger LOG = LoggerFactory.getLogger(LoadShedding.class);

  private final HeapGauge heap;
  private final LongSupplier nanos;
  private long nextLook;
  private boolean wasFull;

  LoadShedding(HeapGauge heap, LongSupplier nanos) {
    this.heap = heap;
    this.nanos = nanos;
    this.nextLook = nanos.getAsLong();
  }

  static void install(JavalinConfig config, LongSupplier nanos) {
    var shedding = new LoadShedding(new HeapGauge.Real(), nanos);
    config.appData(OF_SERVER, shedding);
    config.routes.wsBeforeUpgrade(shedding::requireRoom);
  }

  /** The same for requests that stand for a WebSocket; some of them are of those who are in. */
  static void installForPolling(JavalinConfig config, String path, Predicate<Context> isNewcomer) {
    config.routes.before(path, it -> requireRoom(it, isNewcomer.test(it)));
  }

  private static void requireRoom(Context request, boolean isNewcomer) {
    if (isNewcomer) {
      request.appData(OF_SERVER).requireRoom(request);
    }
  }

  /** Answers 503 to an upgrade for which there may be no memory. */
  void requireRoom(Context upgrade) {
    if (isFull()) {
      throw new Refused(503, "The server's memory is full: try again later.");
    }
  }

  synchronized boolean isFull() {
    if (seemsFull() && nanos.getAsLong() - nextLook >= 0) {
      heap.collect(); // much of it may be garbage that has grown old
      nextLook = nanos.getAsLong() + LOOK_AGAIN.toNanos();
    }
    return noted(seemsFull());
  }

  private boolean seemsFull() {
    return heap.used() >= FULL;
  }

  private boolean noted(boolean isFull) {
    if (isFull && !wasFull) {
      LOG.error("The memory is nearly full: nobody else is let in. More is given by -Xmx.");
    } else if (wasFull && !isFull) {
      LOG.info("There is memory again: newcomers are let in.");
    }
    wasFull = isFull;
    return isFull;
  }
}
