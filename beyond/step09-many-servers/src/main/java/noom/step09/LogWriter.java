package noom.step09;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.StreamEntryID;

/** Writes the entries of this server, in their order and numbered, as many at once as there are. */
final class LogWriter {
  static final int MOST_WAITING = 10_000;

  /** A server that has nothing to say says so often that it is alive. */
  static final Duration ALIVE = Duration.ofSeconds(2);

  private final String id;
  private final BlockingQueue<Entry> outgoing = new LinkedBlockingQueue<>(MOST_WAITING);
  private final CountDownLatch goodbye = new CountDownLatch(1);
  private volatile Snapshot toSave;
  private long number;
  private List<Entry> batch = List.of(); // what must be written again, if it fails
  private StreamEntryID saved = RedisLog.BEGINNING;

  /**
   * @param id of this server
   */
  LogWriter(String id) {
    this.id = id;
  }

  /** Returns whether it will be written: not if too much waits already. */
  boolean offer(Entry entry) {
    return outgoing.offer(entry);
  }

  /** The others may begin with this from now on. */
  void save(Snapshot state) {
    toSave = state;
    outgoing.offer(Entry.about(Entry.Kind.SAVED, ""));
  }

  boolean isSaving() {
    return toSave != null;
  }

  void hello(RedisLog log, String former, String name) {
    var hello = new Entry(null, id, number++, Entry.Kind.HELLO, former, name);
    log.append(List.of(hello));
  }

  /** Writes what waits, or that this server is alive. */
  void writeNext(RedisLog log) throws InterruptedException {
    if (batch.isEmpty()) {
      batch = next();
    }
    if (batch.stream().anyMatch(it -> it.kind() == Entry.Kind.SAVED)) {
      saveAndTrim(log);
    }
    log.append(batch);
    if (batch.stream().anyMatch(it -> it.kind() == Entry.Kind.LEFT)) {
      goodbye.countDown();
    }
    batch = List.of();
  }

  private List<Entry> next() throws InterruptedException {
    var some = new ArrayList<Entry>();
    var first = outgoing.poll(ALIVE.toMillis(), TimeUnit.MILLISECONDS);
    some.add(first == null ? Entry.about(Entry.Kind.ALIVE, "") : first);
    outgoing.drainTo(some, RedisLog.AT_ONCE);
    return some.stream().map(it -> it.by(id, number++)).toList();
  }

  /** What came before the snapshot before this one, nobody needs any more. */
  private void saveAndTrim(RedisLog log) {
    var state = toSave;
    if (state != null) {
      log.save(state);
      log.trim(saved);
      saved = state.place();
      toSave = null;
    }
  }

  /** Tells the others that this server stops, and does not wait for long. */
  void leave() {
    outgoing.offer(Entry.about(Entry.Kind.LEFT, ""));
    try {
      goodbye.await(ALIVE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
