package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Several servers and a Redis: what they deliver, and what they and Redis work for it. */
record AcrossServers(Cores cores, Path logs) {
  private static final int ROUNDS = 5;
  private static final int COLD = 1; // the first round of each workload
  private static final double SECONDS = 0.5;
  private static final String TEXT = Workload.ofSize(Workload.SIZE);

  /** In turn. */
  Table of(List<Server> servers, int users, List<Integer> inFlight) throws IOException {
    var rows = new ArrayList<Metrics>();
    try (var comparison = warm(servers, users, inFlight.get(0))) {
      for (var number : inFlight) {
        rows.addAll(rows(servers, number, rounds(comparison, number)));
      }
    }
    return table(users, rows);
  }

  /** One after the other: more than a few would leave each other no time to begin. */
  Table oneByOne(List<Server> servers, int users, int inFlight) throws IOException {
    var samples = new ArrayList<List<SharedSample>>();
    for (var server : servers) {
      try (var comparison = warm(List.of(server), users, inFlight)) {
        samples.addAll(rounds(comparison, inFlight));
      }
    }
    return table(users, rows(servers, inFlight, samples));
  }

  private Comparison warm(List<Server> servers, int users, int inFlight) throws IOException {
    var comparison = Comparison.of(servers, users, cores, logs);
    WarmUp.LONG.of(comparison, inFlight, TEXT);
    return comparison;
  }

  private static List<List<SharedSample>> rounds(Comparison comparison, int inFlight)
      throws IOException {
    var workload = Workload.closedLoop(inFlight, SECONDS, TEXT);
    return comparison.rounds(COLD + ROUNDS, it -> it.runShared(workload));
  }

  private static List<Metrics> rows(
      List<Server> servers, int inFlight, List<List<SharedSample>> samples) {
    return IntStream.range(0, servers.size())
        .mapToObj(
            i ->
                metrics(
                    "%s, %d in flight".formatted(servers.get(i).name(), inFlight),
                    samples.get(i),
                    samples.get(0)))
        .toList();
  }

  private static Table table(int users, List<Metrics> rows) {
    return Metrics.table("%,d users in one room".formatted(users), rows);
  }

  /**
   * @param first what the first server of all did in the same rounds
   */
  static Metrics metrics(String name, List<SharedSample> samples, List<SharedSample> first) {
    var perCpuSecond = summary(samples, it -> 1e6 / it.sample().cpuMicros());
    var ours = samples.stream().map(SharedSample::sample).toList();
    var theirs = first.stream().map(SharedSample::sample).toList();
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("deliveries per CPU s", perCpuSecond.median());
    numbers.put("ratio", ThroughputRow.ratio(theirs, ours, Sample::cpuMicros).median());
    numbers.put("deliveries/s", summary(samples, it -> it.sample().perSecond()).median());
    numbers.put("ratio of these", ThroughputRow.ratio(ours, theirs, Sample::perSecond).median());
    numbers.put("µs CPU each", summary(samples, it -> it.sample().cpuMicros()).median());
    numbers.put("Redis, µs a message", summary(samples, SharedSample::redisMicros).median());
    numbers.put("bytes into Redis", summary(samples, SharedSample::bytesIn).median());
    numbers.put("out of it", summary(samples, SharedSample::bytesOut).median());
    numbers.put("per read", summary(samples, it -> it.sample().perRead()).median());
    numbers.put("servers %", summary(samples, it -> it.sample().serverShare()).median());
    numbers.put("load %", summary(samples, it -> it.sample().loadShare()).median());
    return new Metrics(name, perCpuSecond, numbers);
  }

  private static Summary summary(
      List<SharedSample> samples, ToDoubleFunction<SharedSample> number) {
    var numbers = samples.stream().map(number::applyAsDouble).toList();
    return Summary.of("deliveries per CPU s", COLD, numbers);
  }
}
