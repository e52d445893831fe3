package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * From measured costs to a million people: how many servers and streams they need is calculated,
 * and a simulation must come to the same.
 */
record Million(Cores cores, Path logs) {
  static final Population MILLION = new Population(1_000_000, 20, 30, 30);
  private static final double SECONDS = 10;
  private static final long SEED = 9;
  private static final double MOST_APART = 0.05;

  List<Table> tables() throws IOException {
    var costs = new CostMeasurement(cores, logs).costs();
    return List.of(costs.table(), plans(costs), largest(costs), simulation(costs));
  }

  private static Table plans(Costs costs) {
    var populations =
        Stream.concat(
            Stream.of(1_000, 10_000, 100_000, 1_000_000).map(MILLION::withPeople),
            Stream.of(
                new Population(1_000_000, 20, 300, 30), new Population(1_000_000, 100, 30, 30)));
    return Metrics.table(
        "what they need", populations.map(it -> Plan.of(it, costs).metrics()).toList());
  }

  /** Where one stream breaks first. */
  private static Table largest(Costs costs) {
    var largest = Plan.largestOnOneStream(MILLION, costs);
    var more = Plan.onOneStream(MILLION.withPeople(largest.population().people() + 1), costs);
    var what = "the most on one stream; one more is too much for " + more.limit().orElseThrow();
    return Metrics.table(what, List.of(largest.metrics()));
  }

  private static Table simulation(Costs costs) {
    var plan = Plan.of(MILLION, costs);
    return compared(plan, Simulation.run(plan, SECONDS, SEED));
  }

  /**
   * @throws BenchError if the simulation has come to something else than the plan
   */
  static Table compared(Plan plan, Simulation.Load load) {
    var rows =
        List.of(
            row("deliveries/s", plan.deliveriesPerSecond(), load.deliveriesPerSecond()),
            row("a server's core %", 100 * plan.serverShare(), 100 * load.serverShare()),
            row("a Redis' core %", 100 * plan.redisShare(), 100 * load.redisShare()),
            row(
                "MB/s out of all Redis",
                plan.streams() * plan.bytesOut() / 1e6,
                load.bytesOut() / 1e6));
    var what = "%s; p99 %.1f ms".formatted(plan.population(), load.p99());
    return Metrics.table(what, rows);
  }

  private static Metrics row(String name, double calculated, double simulated) {
    if (Math.abs(simulated / calculated - 1) > MOST_APART) {
      throw new BenchError(
          "The calculation is wrong, or the simulation: %s should be %.1f, and is %.1f."
              .formatted(name, calculated, simulated));
    }
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("calculated", calculated);
    numbers.put("simulated", simulated);
    numbers.put("ratio", simulated / calculated);
    return new Metrics(name, null, numbers);
  }
}
