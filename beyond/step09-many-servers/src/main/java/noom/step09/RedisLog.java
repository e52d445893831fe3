package noom.step09;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Response;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.params.XTrimParams;
import redis.clients.jedis.resps.StreamEntry;

/**
 * The log that all servers share, a stream in Redis, through one connection. Each call waits for
 * Redis, so none belongs into a turn of the server; one thread at a time. Each throws a {@code
 * JedisException} if Redis does not answer, or cannot.
 */
final class RedisLog implements AutoCloseable {
  static final int LONGEST_WAIT = 1_000; // ms
  static final int AT_ONCE = 500;
  static final StreamEntryID BEGINNING = new StreamEntryID(0, 0);

  private static final XAddParams NEXT = XAddParams.xAddParams();

  private final Jedis redis;
  private final String stream;
  private final String snapshot;
  private final String birth;

  /** That of all servers of ours. */
  RedisLog(RedisAddress address) {
    this(address, address.key("log"));
  }

  /**
   * Another stream.
   *
   * @param stream its name
   */
  RedisLog(RedisAddress address, String stream) {
    this.redis = address.connect();
    this.stream = stream;
    this.snapshot = address.key("snapshot");
    this.birth = address.key("birth");
  }

  /**
   * Which log this is: after Redis has lost everything, it is another one.
   *
   * @param name of a new one
   * @param state with which a new one begins
   */
  String birth(String name, Supplier<Snapshot> state) {
    if (!redis.exists(birth)) {
      save(state.get());
      redis.setnx(birth, name);
    }
    return redis.get(birth);
  }

  /** Whether it still has what was read up to here. */
  boolean has(String birth, StreamEntryID position) {
    return birth.equals(redis.get(this.birth)) && position.compareTo(last()) <= 0;
  }

  /** The place of the last entry that there ever was. */
  StreamEntryID last() {
    return redis.exists(stream) ? redis.xinfoStream(stream).getLastGeneratedId() : BEGINNING;
  }

  /** Writes all of them in one go; some may have been written if it throws. */
  void append(List<Entry> entries) {
    try (var pipeline = redis.pipelined()) {
      var answers = entries.stream().map(it -> pipeline.xadd(stream, NEXT, it.fields())).toList();
      pipeline.sync();
      answers.forEach(Response::get);
    }
  }

  /**
   * Writes one entry, and forgets the oldest.
   *
   * @param most how many may be kept, more or less
   */
  void append(Map<String, String> fields, int most) {
    redis.xadd(stream, fields, XAddParams.xAddParams().maxLen(most).approximateTrimming());
  }

  /** What came after this place, at most {@link #AT_ONCE}; if nothing has, waits for a second. */
  List<StreamEntry> read(StreamEntryID position) {
    var params = XReadParams.xReadParams().count(AT_ONCE).block(LONGEST_WAIT);
    return Stream.ofNullable(redis.xread(params, Map.of(stream, position)))
        .flatMap(List::stream)
        .flatMap(it -> it.getValue().stream())
        .toList();
  }

  Optional<Snapshot> snapshot() {
    return Optional.ofNullable(redis.get(snapshot)).map(Snapshot::read);
  }

  void save(Snapshot state) {
    redis.set(snapshot, state.json());
  }

  /** Forgets what came before this place. */
  void trim(StreamEntryID position) {
    redis.xtrim(stream, XTrimParams.xTrimParams().minId(position.toString()));
  }

  @Override
  public void close() {
    redis.close();
  }
}
