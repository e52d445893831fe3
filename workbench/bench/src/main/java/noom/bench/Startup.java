package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How soon a server has started, and how many connections a second it then accepts. */
final class Startup {
  private static final int ROUNDS = 3;
  private static final int USERS = 500;

  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final Map<String, List<Double>> perSecond = new LinkedHashMap<>();

  static Table of(List<Server> servers, Cores cores, Path logs) throws IOException {
    var startup = new Startup();
    for (var round = 0; round < ROUNDS; round++) {
      for (var server : servers) {
        startup.measure(server, cores, logs);
      }
    }
    return Metrics.table("seconds to the first page", startup.metrics());
  }

  /** The second half is counted, for the first finds a server that is new to it. */
  private void measure(Server server, Cores cores, Path logs) throws IOException {
    try (var comparison = Comparison.of(List.of(server), USERS, cores, logs)) {
      var testBed = comparison.first();
      note(seconds, server, testBed.process().startSeconds());
      note(perSecond, server, testBed.growTo(2 * USERS));
    }
  }

  private static void note(Map<String, List<Double>> where, Server server, double number) {
    where.computeIfAbsent(server.name(), it -> new ArrayList<>()).add(number);
  }

  private List<Metrics> metrics() {
    return seconds.keySet().stream().map(this::metrics).toList();
  }

  private Metrics metrics(String name) {
    var start = Summary.of("seconds", 0, seconds.get(name));
    var rate = Summary.of("connections/s", 0, perSecond.get(name));
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("median", start.median());
    numbers.put("max", start.max());
    numbers.put("connections/s", rate.median());
    return new Metrics(name, start, numbers);
  }
}
