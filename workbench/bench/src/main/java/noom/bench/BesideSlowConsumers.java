package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import noom.step03.Text;

/**
 * What a class notices of two slow consumers, one that stalls and one that trickles: the same
 * server and the same class, in turn without them and beside them.
 */
final class BesideSlowConsumers {
  private static final int USERS = 300;
  private static final int ROUNDS = 5;
  private static final int TRICKLE = 200; // KB a second

  /**
   * The longest message of step 04, of a character that takes six bytes in JSON. Twenty a second
   * are more than the trickle; with usual texts it would keep up, and the one that stalls would be
   * disconnected only after minutes.
   */
  static final String LONG = "\\u0007".repeat(Text.MAX_MESSAGE - 20); // and a sequence number

  /** Without this the kernel alone would keep what the trickle misses in a run. */
  private static final Workload FALL_BEHIND = Workload.closedLoop(4, 1.5, LONG);

  /** As long as it takes until the one that stalls is disconnected once more. */
  private static final Workload CLASS = Workload.openLoop(20, 6, LONG);

  private static final String WHAT = "p99 ms, %d users, 20 messages/s of 12 KB".formatted(USERS);

  private final Server server;
  private final TestBed testBed;
  private final List<Sample> calm = new ArrayList<>();
  private final List<Sample> beside = new ArrayList<>();
  private final List<Double> disconnected = new ArrayList<>();

  private BesideSlowConsumers(Server server, TestBed testBed) {
    this.server = server;
    this.testBed = testBed;
  }

  static Table of(List<Server> servers, Cores cores, Path logs) throws IOException {
    var rows = new ArrayList<Metrics>();
    for (var server : servers) {
      try (var comparison = Comparison.of(List.of(server), USERS, cores, logs)) {
        var comparing = new BesideSlowConsumers(server, comparison.first());
        comparing.measure();
        rows.addAll(
            metrics(server.name(), comparing.calm, comparing.beside, comparing.disconnected));
      }
    }
    return Metrics.table(WHAT, rows);
  }

  private void measure() throws IOException {
    for (var round = 0; round < Latency.WARM_UPS + ROUNDS; round++) {
      calm.add(run());
      besideSlowConsumers();
    }
  }

  private Sample run() throws IOException {
    testBed.run(FALL_BEHIND);
    return testBed.run(CLASS);
  }

  private void besideSlowConsumers() throws IOException {
    try (var stalls = connect(0);
        var trickles = connect(TRICKLE)) {
      beside.add(run());
      disconnected.add((double) stalls.timesDisconnected() + trickles.timesDisconnected());
    }
  }

  private SlowConsumer connect(int kilobytesPerSecond) {
    return new SlowConsumer(testBed.process().port(), server.protocol(), kilobytesPerSecond);
  }

  /**
   * A row for each kind of round.
   *
   * @param disconnected how often the server closed the connection of a slow consumer, for each
   *     round beside them
   */
  static List<Metrics> metrics(
      String name, List<Sample> calm, List<Sample> beside, List<Double> disconnected) {
    return List.of(
        metrics(name + ", calm", calm, 1, 0),
        metrics(
            name + ", beside slow consumers",
            beside,
            ThroughputRow.ratio(beside, calm, Sample::p99).median(),
            Summary.of("disconnected", Latency.WARM_UPS, disconnected).median()));
  }

  private static Metrics metrics(
      String name, List<Sample> samples, double ratio, double disconnected) {
    var metrics = Latency.metrics(name, samples);
    metrics.numbers().put("ratio", ratio);
    metrics.numbers().put("disconnected", disconnected);
    return metrics;
  }
}
