package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long a message takes when a class talks: 300 browsers, 20 messages a second. */
record Latency(Cores cores, Path logs) {
  private static final int LISTENERS = 300;
  private static final Go CLASS = Go.perSecond(20, 1.5);
  static final int WARM_UPS = 1;
  private static final int ROUNDS = 3;
  private static final String WHAT = "p99 ms, %d listeners, 20 messages/s".formatted(LISTENERS);

  Table of(List<List<Contender>> groups) throws IOException {
    var rows = new ArrayList<Facts>();
    for (var group : groups) {
      try (var comparison = Comparison.of(group, LISTENERS, cores, logs)) {
        comparison.rounds(1, Go.inFlight(4, 1)); // so that no server is new to its work
        var samples = comparison.rounds(WARM_UPS + ROUNDS, CLASS);
        for (var i = 0; i < group.size(); i++) {
          rows.add(facts(group.get(i).name(), samples.get(i)));
        }
      }
    }
    return Facts.table(WHAT, rows);
  }

  static Facts facts(String name, List<Sample> samples) {
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("p50", part(samples, Sample::p50).median());
    numbers.put("p99", part(samples, Sample::p99).median());
    numbers.put("p99 at best", part(samples, Sample::p99).min());
    numbers.put("max", part(samples, Sample::max).median());
    numbers.put("server %", part(samples, Sample::serverShare).median());
    numbers.put("load %", part(samples, Sample::loadShare).median());
    return new Facts(name, part(samples, Sample::p99), numbers);
  }

  private static Part part(List<Sample> samples, ToDoubleFunction<Sample> number) {
    return Part.of("ms", WARM_UPS, samples.stream().map(number::applyAsDouble).toList());
  }
}
