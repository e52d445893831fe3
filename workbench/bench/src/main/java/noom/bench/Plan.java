package noom.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How many servers and streams a population needs, calculated: each stream has a Redis and servers
 * of its own, and the rooms are divided among the streams. Each program has one core, and works for
 * {@link #SHARE} of the time: the rest is for when more comes at once.
 *
 * @param servers of each stream
 */
record Plan(Population population, Costs costs, int streams, int servers) {
  static final double SHARE = 0.7;

  /** What a network card of 1 Gbit/s carries, in each direction. */
  private static final double MOST_BYTES = SHARE * 125e6;

  private static final int MOST_STREAMS = 10_000;

  /** What has no more room. */
  enum Limit {
    APPLYING,
    REDIS,
    NETWORK
  }

  /** The one with the fewest cores in all. */
  static Plan of(Population population, Costs costs) {
    return IntStream.rangeClosed(1, MOST_STREAMS)
        .mapToObj(
            streams -> new Plan(population, costs, streams, servers(population, costs, streams)))
        .filter(plan -> plan.limit().isEmpty())
        .min(Comparator.comparing(Plan::cores))
        .orElseThrow(
            () -> new BenchError("No number of streams is enough for " + population + "."));
  }

  /**
   * The most people of this kind for whom one stream is enough, each time as many servers as
   * needed.
   */
  static Plan largestOnOneStream(Population population, Costs costs) {
    var people = 0;
    for (var step = 1 << 24; step > 0; step /= 2) {
      people +=
          onOneStream(population.withPeople(people + step), costs).limit().isEmpty() ? step : 0;
    }
    return onOneStream(population.withPeople(people), costs);
  }

  static Plan onOneStream(Population population, Costs costs) {
    return new Plan(population, costs, 1, servers(population, costs, 1));
  }

  /** All share the speaking and delivering, but each of them applies all entries of its stream. */
  private static int servers(Population population, Costs costs, int streams) {
    var perSecond = population.entriesPerSecond() / streams;
    var shared = perSecond * (costs.speak() + population.receivers() * costs.deliver());
    var left = SHARE * 1e6 - perSecond * costs.apply();
    return left <= 0 ? Integer.MAX_VALUE : (int) Math.ceil(shared / left);
  }

  /** What breaks first; empty, if it all fits. */
  Optional<Limit> limit() {
    if (servers == Integer.MAX_VALUE) {
      return Optional.of(Limit.APPLYING);
    }
    if (redisShare() > SHARE) {
      return Optional.of(Limit.REDIS);
    }
    return bytesOut() > MOST_BYTES ? Optional.of(Limit.NETWORK) : Optional.empty();
  }

  long cores() {
    return (long) streams * servers + streams;
  }

  /** Of each stream. */
  double entriesPerSecond() {
    return population.entriesPerSecond() / streams;
  }

  double serverShare() {
    var shared = (costs.speak() + population.receivers() * costs.deliver()) / servers;
    return entriesPerSecond() * (costs.apply() + shared) / 1e6;
  }

  double redisShare() {
    return entriesPerSecond() / costs.entriesPerSecond(servers);
  }

  /** What each Redis sends in a second. */
  double bytesOut() {
    return entriesPerSecond() * costs.bytesRead() * servers;
  }

  double deliveriesPerSecond() {
    return population.entriesPerSecond() * population.receivers();
  }

  Metrics metrics() {
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("entries/s", population.entriesPerSecond());
    numbers.put("deliveries/s", deliveriesPerSecond());
    numbers.put("streams", (double) streams);
    numbers.put("servers", (double) streams * servers);
    numbers.put("a server's core %", 100 * serverShare());
    numbers.put("of that, applying %", entriesPerSecond() * costs.apply() / 1e4);
    numbers.put("a Redis' core %", 100 * redisShare());
    numbers.put("MB/s out of all Redis", streams * bytesOut() / 1e6);
    return new Metrics(
        population.toString(), Summary.of("cores", 0, List.of((double) cores())), numbers);
  }
}
