package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How fast what one says reaches many, with our servers and with those of the courses. {@code
 * -Dbench.full=true} measures everything, {@code -Dbench.only=rooms,heap} just that.
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
          "arrival",
          "sizes",
          "calls",
          "heap",
          "capacity");

  private static final Set<String> WITHOUT_NODE = Set.of("heap", "slow");

  private final Cores cores = Cores.share();
  private final Limit limit = Limit.ofThisProcess();
  private final boolean isFull;
  private final List<Table> tables = new ArrayList<>();
  private final Path logs;
  private final Contenders contenders;

  private Fanout(Path target, Node node, boolean isFull) {
    this.isFull = isFull;
    this.logs = target.resolve("fanout");
    this.contenders = new Contenders(node);
  }

  static Result run(Path target) throws IOException {
    var conditions = Conditions.now();
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
    var what = WHAT.formatted(Deliveries.ROUNDS, fanout.cores, fanout.limit);
    return new Result(what, conditions.with(node.version()), fanout.tables);
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
      case "texts" -> deliveries(contenders.texts(), contenders.texts());
      case "typed" -> deliveries(contenders.typed(), contenders.typed());
      case "rooms" -> deliveries(contenders.oneRoom(), contenders.oneLargeRoom());
      case "latency" -> tables.add(new Latency(cores, logs).of(contenders.inPairs()));
      case "slow" -> tables.add(Disturbance.of(contenders.besideTheSlow(), cores, logs));
      case "arrival" -> tables.add(Arrival.of(contenders.onePerKind(), cores, logs));
      case "sizes" -> sizes();
      case "calls" -> deliveries(contenders.calls(), 1000, Go.SIZE);
      case "heap" -> tables.add(new Heap(cores, logs).of(contenders.idle(), 10_000));
      case "capacity" -> capacity();
      default -> throw new AssertionError(part);
    }
  }

  private void deliveries(List<Contender> some, List<Contender> ofThousands) throws IOException {
    deliveries(some, 1000, Go.SIZE);
    if (isFull) {
      deliveries(some, 100, Go.SIZE);
      deliveries(ofThousands, 5000, Go.SIZE);
    }
  }

  private void deliveries(List<Contender> some, int listeners, int size) throws IOException {
    tables.add(new Deliveries(cores, logs, limit).of(some, listeners, size, IN_FLIGHT));
  }

  private void sizes() throws IOException {
    for (var size : List.of(16, 256, 1500)) {
      deliveries(contenders.texts(), 300, size);
    }
  }

  private void capacity() throws IOException {
    for (var pair : contenders.inPairs()) {
      tables.add(new Capacity(cores, logs, limit).of(pair));
    }
  }
}
