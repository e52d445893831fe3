package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long a message takes when a class talks: 300 users, 20 messages a second, in an open loop.
 *
 * @param warmUp for how long each server works before
 */
record Latency(Cores cores, Path logs, WarmUp warmUp) {
  private static final int USERS = 300;
  private static final String TEXT = Workload.ofSize(Workload.SIZE);
  private static final Workload CLASS = Workload.openLoop(20, 1.5, TEXT);
  static final int WARM_UPS = 1;
  private static final int ROUNDS = 3;
  private static final String WHAT = "p99 ms, %d users, 20 messages/s".formatted(USERS);

  Table of(List<List<Server>> groups) throws IOException {
    var rows = new ArrayList<Metrics>();
    for (var group : groups) {
      try (var comparison = Comparison.of(group, USERS, cores, logs)) {
        warmUp.of(comparison, 4, TEXT);
        var samples = comparison.rounds(WARM_UPS + ROUNDS, CLASS);
        for (var i = 0; i < group.size(); i++) {
          rows.add(metrics(group.get(i).name(), samples.get(i)));
        }
      }
    }
    return Metrics.table(WHAT, rows);
  }

  static Metrics metrics(String name, List<Sample> samples) {
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("p50", summary(samples, Sample::p50).median());
    numbers.put("p99", summary(samples, Sample::p99).median());
    numbers.put("p99 at best", summary(samples, Sample::p99).min());
    numbers.put("max", summary(samples, Sample::max).median());
    numbers.put("server %", summary(samples, Sample::serverShare).median());
    numbers.put("load %", summary(samples, Sample::loadShare).median());
    return new Metrics(name, summary(samples, Sample::p99), numbers);
  }

  private static Summary summary(List<Sample> samples, ToDoubleFunction<Sample> number) {
    return Summary.of("ms", WARM_UPS, samples.stream().map(number::applyAsDouble).toList());
  }
}
