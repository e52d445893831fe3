package noom.step09;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import noom.step04.Journal;
import noom.step04.Socket;
import noom.workbench.DaemonThread;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The time of a server among the others, from its hello until it leaves, loses Redis or was taken
 * for dead. After that it joins under a new id, so what it still wanted to say under the old one
 * counts no more (fencing).
 */
final class Membership {
  /** And as many more as there is to write into it. */
  static final int ENTRIES_PER_SNAPSHOT = 1_000;

  private final Cluster cluster;
  private final RedisAddress redis;
  private final String id = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
  private final LogWriter writer = new LogWriter(id);
  private final Queue<Turn> turns = new ArrayDeque<>(); // in turns only, as are the sockets
  private final Set<Socket> sockets = new HashSet<>();
  private String birth; // of the log
  private volatile StreamEntryID position; // up to which it was read
  private volatile boolean isOpen = true;

  private Membership(Cluster cluster, RedisAddress redis) {
    this.cluster = cluster;
    this.redis = redis;
  }

  /**
   * Learns what the others have agreed on, says hello, and goes on with them.
   *
   * @param former the id of this server before, of which the others need not wait; or empty
   * @throws JedisException if Redis does not answer
   */
  static void join(Cluster cluster, RedisAddress redis, String former) {
    var it = new Membership(cluster, redis);
    try (var log = new RedisLog(redis)) {
      it.join(log, former);
    }
    if (cluster.isWith(it)) { // and has not stopped meanwhile
      DaemonThread.of("log writer", it.worker(it.writer::writeNext)).start();
      DaemonThread.of("log reader", it.worker(it::readNext)).start();
    }
  }

  private LogWorker worker(LogWorker.Step step) {
    return new LogWorker(
        () -> new RedisLog(redis), () -> isOpen, this::requireSame, step, this::lose);
  }

  private void join(RedisLog log, String former) {
    birth = log.birth(id, this::onlyHistory);
    var state = log.snapshot().orElseThrow(() -> new JedisException("its snapshot is gone"));
    position = state.place();
    writer.hello(log, former, cluster.name());
    var entries = upToHello(log);
    cluster.inTurn(
        () -> {
          cluster.replica().begin(state);
          entries.forEach(it -> cluster.replica().apply(it, () -> null));
          cluster.enter(this);
        });
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
    while (entries.stream().noneMatch(this::isOurs)) {
      entries.addAll(read(log));
    }
    return entries;
  }

  private List<Entry> read(RedisLog log) {
    var some = log.read(position);
    position = some.isEmpty() ? position : some.get(some.size() - 1).getID();
    return some.stream().flatMap(it -> Entry.of(it).stream()).toList();
  }

  private boolean isOurs(Entry entry) {
    return entry.server().equals(id);
  }

  /** Our own people hear it from their server of step 04. */
  private boolean isOurGoodbye(Entry entry) {
    return isOurs(entry) && entry.kind() == Entry.Kind.LEFT;
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
      turn.run(); // the others have never heard of it
      return;
    }
    if (kind == Journal.Kind.CLOSED) {
      sockets.remove(socket);
    }
    turns.add(new Turn(socket, turn));
    if (!writer.offer(Entry.of(kind, socket, text))) {
      lose(LogWriter.MOST_WAITING + " entries wait for it");
    }
  }

  /** Does all that still waits for its turn. */
  void runAll() {
    while (!turns.isEmpty()) {
      cluster.replica().run(turns.remove());
    }
  }

  private void readNext(RedisLog log) {
    var entries = read(log);
    cluster.inTurn(() -> entries.forEach(this::apply));
  }

  private void apply(Entry entry) {
    if (isOpen && !isOurGoodbye(entry)) {
      cluster.replica().apply(entry, () -> isOurs(entry) ? turns.remove() : null);
      if (!cluster.replica().knows(id)) {
        lose("the others have taken this server for dead");
      } else if (isOurs(entry)) {
        saveNowAndThen();
      }
    }
  }

  private void saveNowAndThen() {
    if (!writer.isSaving() && cluster.replica().isDue(ENTRIES_PER_SNAPSHOT)) {
      writer.save(cluster.replica().snapshot());
    }
  }

  /** After a restart Redis may have less than what was read here. */
  private void requireSame(RedisLog log) {
    if (!log.has(birth, position)) {
      lose("Redis does not have any more what it had");
    }
  }

  private void lose(String reason) {
    cluster.inTurn(() -> cluster.lose(this, reason));
  }

  void close() {
    isOpen = false;
  }

  void leave() {
    writer.leave();
    close();
  }
}
