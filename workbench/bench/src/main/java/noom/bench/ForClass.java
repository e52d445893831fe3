package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import noom.step06.Step06;
import noom.step07.Step07;

/**
 * What {@code -Dclass=true} costs: deliveries beside an open console, the heap of an idle
 * connection, and how long 300 people take to come in over https.
 */
final class ForClass {
  private static final int PEOPLE = 300;
  private static final int IDLE = 3_000; // all are there before the first is silent for too long
  private static final int IDLE_OVER_TLS = 1_000;
  private static final int ARRIVALS = 6; // the first one is cold
  private static final List<Integer> IN_FLIGHT = List.of(4, 1, 16);
  private static final List<String> CLASS =
      List.of("-Dclass=true", "-Dclass.key=" + OpenConsole.KEY);
  private static final List<String> CLASS_BEHIND_PROXY =
      List.of(CLASS.get(0), CLASS.get(1), "-Dproxy=true");

  /** As Maven starts it (.mvn/jvm.config): compiled at once, and not once more for long runs. */
  private static final List<String> CLASS_BY_MAVEN =
      List.of(CLASS.get(0), CLASS.get(1), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Cores cores = Cores.pin();
  private final ConnectionLimit limit = ConnectionLimit.ofThisProcess();
  private final Path logs;

  private ForClass(Path logs) {
    this.logs = logs;
  }

  static Result run(Path target) throws IOException {
    var environment = Environment.now();
    var forClass = new ForClass(target.resolve("class"));
    var tables = List.of(forClass.deliveries(), forClass.heap(), forClass.arrival());
    return new Result("What a class costs; %s".formatted(forClass.cores), environment, tables);
  }

  private Table deliveries() throws IOException {
    var room = new Events(Integer.MAX_VALUE);
    var servers =
        List.of(
            Java.server("step06", Step06.class, room),
            Java.server(
                "step06, class with its console open",
                CLASS_BEHIND_PROXY,
                Step06.class,
                new BehindProxy(room, true)));
    return new Throughput(cores, logs, limit, WarmUp.SHORT)
        .of(servers, PEOPLE, Workload.SIZE, IN_FLIGHT);
  }

  private Table heap() throws IOException {
    var idle = new TypedJson();
    var plain = Java.server("step07", Step07.class, idle);
    var behindProxy =
        Java.server(
            "step07, class", CLASS_BEHIND_PROXY, Step07.class, new BehindProxy(idle, false));
    var overTls = Java.server("step07, class, over TLS", CLASS, Step07.class, idle);
    var heap = new Heap(cores, logs);
    var rows = new ArrayList<>(heap.rows(List.of(plain, behindProxy), IDLE));
    rows.add(heap.growth(overTls, TlsCrowd::connect, IDLE_OVER_TLS));
    return Metrics.table("heap of an idle connection, KB", rows);
  }

  private Table arrival() throws IOException {
    var server =
        Java.server("step07, class, over TLS", CLASS_BY_MAVEN, Step07.class, new TypedJson());
    var seconds = new ArrayList<Double>();
    var work = new ArrayList<Double>();
    try (var process = ServerProcess.start(server, cores, logs)) {
      for (int i = 0; i < ARRIVALS; i++) {
        var before = process.cpuSeconds();
        seconds.add(TlsCrowd.arrive(process.port(), PEOPLE));
        work.add(process.cpuSeconds() - before);
      }
    }
    var summary = Summary.of("s", 1, seconds);
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("cold", summary.cold());
    numbers.put("median", summary.median());
    numbers.put("max", summary.max());
    numbers.put("server works", Summary.of("s", 1, work).median());
    var name = "%d people who come within a second over https".formatted(PEOPLE);
    return Metrics.table("s until the last is in", List.of(new Metrics(name, summary, numbers)));
  }
}
