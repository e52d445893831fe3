package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Several servers and a Redis: what they deliver, and what they and Redis work for it. */
record AcrossServers(Cores cores, Path logs) {
  private static final int ROUNDS = 5;
  private static final int COLD = 1; // the first round of each workload
  private static final int WARM_UPS = 3;
  private static final double SECONDS_TO_WARM_UP = 1.5;
  private static final double SECONDS = 0.5;

  Table of(List<Server> servers, int users, List<Integer> inFlight) throws IOException {
    var rows = new ArrayList<Metrics>();
    try (var comparison = Comparison.of(servers, users, cores, logs)) {
      comparison.rounds(WARM_UPS, workload(inFlight.get(0), SECONDS_TO_WARM_UP));
      for (var number : inFlight) {
        var workload = workload(number, SECONDS);
        var samples = comparison.rounds(COLD + ROUNDS, it -> it.runShared(workload));
        for (var i = 0; i < servers.size(); i++) {
          var name = "%s, %d in flight".formatted(servers.get(i).name(), number);
          rows.add(metrics(name, samples.get(i), samples.get(0)));
        }
      }
    }
    return Metrics.table("%,d users in one room".formatted(users), rows);
  }

  private static Workload workload(int inFlight, double seconds) {
    return Workload.closedLoop(inFlight, seconds, Workload.ofSize(Workload.SIZE));
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
