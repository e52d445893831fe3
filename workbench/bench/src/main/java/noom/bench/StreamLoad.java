package noom.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.params.XAddParams;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.resps.StreamEntry;

/**
 * A stream of Redis with as much to do as it can: one client writes, and some read all of it.
 *
 * @param entry what is written each time
 */
record StreamLoad(Cores cores, Map<String, String> entry) {
  private static final int ENTRIES = 100_000;
  private static final int AT_ONCE = 50;
  private static final String STREAM = "stream";
  private static final XAddParams NEXT = XAddParams.xAddParams();
  private static final XReadParams SOME = XReadParams.xReadParams().count(500).block(1_000);

  /** What somebody said last, as it stands in the log of step 09. */
  static Map<String, String> last(SharedRedis redis) {
    try (var client = redis.connect()) {
      return client.xrevrange("noom:log", "+", "-", 100).stream()
          .map(StreamEntry::getFields)
          .filter(it -> "SAID".equals(it.get("noom")))
          .findFirst()
          .orElseThrow(() -> new BenchError("Nobody has said anything."));
    }
  }

  /** What Redis works for an entry, in µs, if so many read it. */
  double micros(int readers) {
    try (var redis = SharedRedis.start(cores)) {
      var before = redis.cpuSeconds();
      var reading =
          Stream.generate(() -> inTheBackground(() -> read(redis))).limit(readers).toList();
      write(redis);
      reading.forEach(CompletableFuture::join);
      return (redis.cpuSeconds() - before) * 1e6 / ENTRIES;
    }
  }

  private static CompletableFuture<Void> inTheBackground(Runnable task) {
    return CompletableFuture.runAsync(task, it -> new Thread(it, "reader").start());
  }

  private void write(SharedRedis redis) {
    try (var client = redis.connect()) {
      for (var written = 0; written < ENTRIES; written += AT_ONCE) {
        writeSome(client);
      }
    }
  }

  private void writeSome(Jedis client) {
    try (var pipeline = client.pipelined()) {
      IntStream.range(0, AT_ONCE).forEach(i -> pipeline.xadd(STREAM, NEXT, entry));
    }
  }

  private static void read(SharedRedis redis) {
    try (var client = redis.connect()) {
      var position = new StreamEntryID(0, 0);
      for (var read = 0; read < ENTRIES; ) {
        var some = readSome(client, position);
        read += some.size();
        position = some.isEmpty() ? position : some.get(some.size() - 1).getID();
      }
    }
  }

  private static List<StreamEntry> readSome(Jedis client, StreamEntryID position) {
    return Stream.ofNullable(client.xread(SOME, Map.of(STREAM, position)))
        .flatMap(List::stream)
        .flatMap(it -> it.getValue().stream())
        .toList();
  }
}
