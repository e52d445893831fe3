package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fan-out: how fast what one user sends reaches many, with our servers and with those of the
 * courses. {@code -Dbench.full=true} measures everything, {@code -Dbench.only=rooms,heap} just
 * that.
 */
final class Fanout {
  private static final List<Integer> IN_FLIGHT = List.of(4, 1, 16);
  private static final String WHAT =
      "Fan-out, medians of %d rounds in which the servers take turns; %s; %s";
  private static final Set<String> USUAL = Set.of("texts", "typed", "rooms", "latency");
  private static final Set<String> ALL =
      Set.of(
          "texts",
          "typed",
          "rooms",
          "latency",
          "slow",
          "startup",
          "sizes",
          "calls",
          "socketio",
          "heap",
          "capacity",
          "servers",
          "million");

  private static final Set<String> WITHOUT_NODE = Set.of("heap", "million", "slow");

  private final Cores cores = Cores.pin();
  private final ConnectionLimit limit = ConnectionLimit.ofThisProcess();
  private final boolean isFull;
  private final List<Table> tables = new ArrayList<>();
  private final Path logs;
  private final Servers servers;

  private Fanout(Path target, Node node, boolean isFull) {
    this.isFull = isFull;
    this.logs = target.resolve("fanout");
    this.servers = new Servers(node);
  }

  static Result run(Path target) throws IOException {
    var environment = Environment.now();
    var isFull = Boolean.getBoolean("bench.full");
    var parts = parts(System.getProperty("bench.only", ""), isFull);
    var node =
        needNode(parts)
            ? Node.install(target.resolveSibling("node"), target.resolve("node"))
            : Node.none();
    var fanout = new Fanout(target, node, isFull);
    for (var part : parts) {
      fanout.measure(part);
    }
    var what = WHAT.formatted(Throughput.ROUNDS, fanout.cores, fanout.limit);
    return new Result(what, environment.with(node.version()), fanout.tables);
  }

  /**
   * @param only names with commas between them; empty if none is given
   * @throws BenchError if one of them is none
   */
  static Set<String> parts(String only, boolean isFull) {
    if (only.isBlank()) {
      return new TreeSet<>(isFull ? ALL : USUAL);
    }
    var parts = new TreeSet<>(List.of(only.split(",")));
    if (!ALL.containsAll(parts)) {
      throw new BenchError("The parts are: -Dbench.only=" + String.join(",", new TreeSet<>(ALL)));
    }
    return parts;
  }

  /** Some measure our own servers alone. */
  static boolean needNode(Set<String> parts) {
    return !WITHOUT_NODE.containsAll(parts);
  }

  private void measure(String part) throws IOException {
    switch (part) {
      case "texts" -> deliveries(servers.texts(), servers.texts());
      case "typed" -> deliveries(servers.typed(), servers.typed());
      case "rooms" -> deliveries(servers.oneRoom(), servers.oneLargeRoom());
      case "latency" -> tables.add(new Latency(cores, logs, WarmUp.SHORT).of(servers.inPairs()));
      case "slow" -> tables.add(BesideSlowConsumers.of(servers.besideSlowConsumers(), cores, logs));
      case "startup" -> tables.add(Startup.of(servers.onePerKind(), cores, logs));
      case "sizes" -> sizes();
      case "calls" -> deliveries(servers.calls(), 1000, Workload.SIZE);
      case "socketio" -> socketIo();
      case "heap" -> tables.add(new Heap(cores, logs).of(servers.idle(), 10_000));
      case "capacity" -> capacity();
      case "servers" -> servers();
      case "million" -> tables.addAll(new Million(cores, logs).tables());
      default -> throw new AssertionError(part);
    }
  }

  private void deliveries(List<Server> some, List<Server> ofThousands) throws IOException {
    deliveries(some, 1000, Workload.SIZE);
    if (isFull) {
      deliveries(some, 100, Workload.SIZE);
      deliveries(ofThousands, 5000, Workload.SIZE);
    }
  }

  private void deliveries(List<Server> some, int users, int size) throws IOException {
    tables.add(new Throughput(cores, logs, limit, WarmUp.SHORT).of(some, users, size, IN_FLIGHT));
  }

  private void sizes() throws IOException {
    for (var size : List.of(16, 256, 1500)) {
      deliveries(servers.texts(), 300, size);
    }
  }

  /** Both sides speak it, by WebSocket. */
  private void socketIo() throws IOException {
    var throughput = new Throughput(cores, logs, limit, WarmUp.LONG);
    tables.add(throughput.of(servers.course(), 1000, Workload.SIZE, IN_FLIGHT));
    tables.add(throughput.of(servers.courseCalls(), 1000, Workload.SIZE, IN_FLIGHT));
    tables.add(new Latency(cores, logs, WarmUp.LONG).of(List.of(servers.course().subList(0, 2))));
    var idle = servers.courseIdle();
    tables.add(new Heap(cores, logs).ofProcesses(idle, idle.get(1), 10_000));
  }

  /** Several, which share a Redis. */
  private void servers() throws IOException {
    var across = new AcrossServers(cores, logs);
    tables.add(across.of(servers.shared(), 1000, IN_FLIGHT));
    tables.add(new Latency(cores, logs, WarmUp.LONG).of(List.of(servers.shared())));
    tables.add(across.oneByOne(servers.moreAndMore(), 1000, IN_FLIGHT.get(0)));
  }

  private void capacity() throws IOException {
    for (var pair : servers.inPairs()) {
      tables.add(new Capacity(cores, logs, limit).of(pair));
    }
  }
}
