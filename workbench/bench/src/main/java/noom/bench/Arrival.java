package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How soon a server is there, and how many it lets in per second. */
final class Arrival {
  private static final int ROUNDS = 3;
  private static final int LISTENERS = 500;

  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final Map<String, List<Double>> perSecond = new LinkedHashMap<>();

  static Table of(List<Contender> contenders, Cores cores, Path logs) throws IOException {
    var arrival = new Arrival();
    for (var round = 0; round < ROUNDS; round++) {
      for (var contender : contenders) {
        arrival.measure(contender, cores, logs);
      }
    }
    return Facts.table("seconds to the first page", arrival.facts());
  }

  /** The second half is counted, for the first finds a server that is new to it. */
  private void measure(Contender contender, Cores cores, Path logs) throws IOException {
    try (var comparison = Comparison.of(List.of(contender), LISTENERS, cores, logs)) {
      var stand = comparison.first();
      note(seconds, contender, stand.server().startSeconds());
      note(perSecond, contender, stand.growTo(2 * LISTENERS));
    }
  }

  private static void note(Map<String, List<Double>> where, Contender who, double number) {
    where.computeIfAbsent(who.name(), it -> new ArrayList<>()).add(number);
  }

  private List<Facts> facts() {
    return seconds.keySet().stream().map(this::facts).toList();
  }

  private Facts facts(String name) {
    var start = Part.of("seconds", 0, seconds.get(name));
    var rate = Part.of("connections/s", 0, perSecond.get(name));
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("median", start.median());
    numbers.put("max", start.max());
    numbers.put("connections/s", rate.median());
    return new Facts(name, start, numbers);
  }
}
