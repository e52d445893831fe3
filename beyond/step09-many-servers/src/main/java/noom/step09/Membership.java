package noom.step09;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import noom.step04.Journal;
import noom.step04.Socket;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The time of a server among the others, from its hello until it leaves, loses Redis or was taken
 * for dead; after that it joins under a new id, so what it still wanted to say under the old one
 * counts no more (fencing). One thread writes to the log, and another one reads it.
 */
final class Membership {
  static final Duration PATIENCE = Duration.ofSeconds(5);
  static final Duration ALIVE = Duration.ofSeconds(2);
  static final int MOST_WAITING = 10_000;
  static final int ENTRIES_PER_SNAPSHOT = 1_000;

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Cluster cluster;
  private final RedisAddress redis;
  private final String former; // id of this server before, or empty
  private final String id = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
  private final BlockingQueue<Entry> outgoing = new LinkedBlockingQueue<>(MOST_WAITING);
  private final CountDownLatch written = new CountDownLatch(1); // all that there will be
  private final Queue<Turn> turns = new ArrayDeque<>(); // in turns only
  private final Set<Socket> sockets = new HashSet<>(); // in turns only
  private String birth; // of the log
  private volatile StreamEntryID position; // of the reader
  private List<Entry> batch = List.of(); // of the writer
  private long number; // of the writer
  private volatile Snapshot toSave;
  private StreamEntryID saved = RedisLog.BEGINNING; // of the writer
  private volatile boolean isOpen = true;

  private Membership(Cluster cluster, RedisAddress redis, String former) {
    this.cluster = cluster;
    this.redis = redis;
    this.former = former;
  }

  /**
   * Learns what the others have agreed on, says hello, and goes on with them.
   *
   * @param former the id of this server before, of which the others need not wait; or empty
   * @throws JedisException if Redis does not answer
   */
  static void join(Cluster cluster, RedisAddress redis, String former) {
    var it = new Membership(cluster, redis, former);
    try (var log = new RedisLog(redis)) {
      it.join(log);
    }
    inTheBackground("log writer", it::write);
    inTheBackground("log reader", it::read);
  }

  static void inTheBackground(String name, Runnable task) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void join(RedisLog log) {
    birth = log.birth(id, this::onlyHistory);
    var state = log.snapshot().orElseThrow();
    position = state.place();
    log.append(List.of(hello().by(id, number++)));
    var entries = upToHello(log);
    cluster.inTurn(
        () -> {
          cluster.replica().begin(state);
          entries.forEach(it -> cluster.replica().apply(it, () -> null));
          cluster.enter(this);
        });
  }

  private Entry hello() {
    return new Entry(null, id, 0, Entry.Kind.HELLO, former, cluster.name());
  }

  /** A new log knows of nobody, but what was said is not forgotten. */
  private Snapshot onlyHistory() {
    var state = new AtomicReference<Snapshot>();
    cluster.inTurn(() -> state.set(cluster.replica().snapshot()));
    var history = state.get().history();
    return new Snapshot(RedisLog.BEGINNING.toString(), List.of(), Map.of(), history);
  }

  private List<Entry> upToHello(RedisLog log) {
    var entries = new ArrayList<Entry>();
    while (entries.stream().noneMatch(it -> it.server().equals(id))) {
      var some = log.read(position);
      some.stream().flatMap(it -> Entry.of(it).stream()).forEach(entries::add);
      position = some.isEmpty() ? position : some.get(some.size() - 1).getID();
    }
    return entries;
  }

  String id() {
    return id;
  }

  /** Something happens here: it goes into the log, and its turn comes with it. */
  void append(Journal.Kind kind, Socket socket, String text, Runnable turn) {
    if (kind == Journal.Kind.OPENED) {
      sockets.add(socket);
    }
    if (!sockets.contains(socket)) {
      turn.run(); // nobody else has ever heard of it
      return;
    }
    if (kind == Journal.Kind.CLOSED) {
      sockets.remove(socket);
    }
    turns.add(new Turn(socket, turn));
    write(new Entry(null, id, 0, Entry.Kind.valueOf(kind.name()), socket.id(), about(kind, socket, text)));
  }

  private static String about(Journal.Kind kind, Socket socket, String text) {
    return kind == Journal.Kind.OPENED ? socket.wire().name() + " " + socket.key() : text;
  }

  private void write(Entry entry) {
    if (!outgoing.offer(entry)) {
      cluster.lose(this, MOST_WAITING + " entries wait for it");
    }
  }

  /** Does all that still waits for its turn. */
  void runAll() {
    while (!turns.isEmpty()) {
      turns.remove().action().run();
    }
  }

  // The writer

  private void write() {
    keepOn(this::writeNext);
    written.countDown();
  }

  private void writeNext(RedisLog log) throws InterruptedException {
    if (batch.isEmpty()) {
      batch = next();
    }
    if (batch.stream().anyMatch(it -> it.kind() == Entry.Kind.SAVED)) {
      save(log);
    }
    log.append(batch);
    isOpen = isOpen && batch.stream().noneMatch(it -> it.kind() == Entry.Kind.LEFT);
    batch = List.of();
  }

  /** All that waits; if nothing does for a while, that this server is alive. */
  private List<Entry> next() throws InterruptedException {
    var some = new ArrayList<Entry>();
    var first = outgoing.poll(ALIVE.toMillis(), TimeUnit.MILLISECONDS);
    some.add(first == null ? Entry.about(Entry.Kind.ALIVE, "") : first);
    outgoing.drainTo(some, RedisLog.AT_ONCE);
    return some.stream().map(it -> it.by(id, number++)).toList();
  }

  /** What came before the last snapshot but one, nobody can need any more. */
  private void save(RedisLog log) {
    var state = toSave;
    if (state != null) {
      log.save(state);
      log.trim(saved);
      saved = state.place();
      toSave = null;
    }
  }

  // The reader

  private void read() {
    keepOn(this::readNext);
  }

  private void readNext(RedisLog log) {
    var some = log.read(position);
    if (!some.isEmpty()) {
      cluster.inTurn(() -> some.forEach(it -> Entry.of(it).ifPresent(this::apply)));
      position = some.get(some.size() - 1).getID();
    }
  }

  private void apply(Entry entry) {
    var isOurs = entry.server().equals(id);
    if (isOpen) {
      cluster.replica().apply(entry, () -> isOurs ? turns.remove() : null);
    }
    if (!cluster.replica().knows(id)) {
      cluster.lose(this, "the others have taken this server for dead");
    } else if (isOurs) {
      saveNowAndThen();
    }
  }

  private void saveNowAndThen() {
    if (toSave == null && cluster.replica().sinceSnapshot() >= ENTRIES_PER_SNAPSHOT) {
      toSave = cluster.replica().snapshot();
      write(Entry.about(Entry.Kind.SAVED, ""));
    }
  }

  // Both

  @FunctionalInterface
  private interface Step {
    void run(RedisLog log) throws InterruptedException;
  }

  /** Again and again; after a failure through another connection, but not for long. */
  private void keepOn(Step step) {
    var success = System.nanoTime();
    while (isOpen) {
      try (var log = new RedisLog(redis)) {
        requireSame(log);
        while (isOpen) {
          step.run(log);
          success = System.nanoTime();
        }
      } catch (JedisException failure) {
        if (System.nanoTime() - success > PATIENCE.toNanos()) {
          cluster.inTurn(() -> cluster.lose(this, failure.getMessage()));
          return;
        }
        pause(PAUSE);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  static void pause(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** After a restart Redis may have less than what was read here. */
  private void requireSame(RedisLog log) {
    if (!log.has(birth, position)) {
      cluster.inTurn(() -> cluster.lose(this, "Redis does not have any more what it had"));
    }
  }

  void close() {
    isOpen = false;
  }

  /** Says goodbye to the others, and does not wait for long. */
  void leave() {
    outgoing.offer(Entry.about(Entry.Kind.LEFT, ""));
    try {
      written.await(ALIVE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    close();
  }
}
