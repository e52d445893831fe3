package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import noom.step03.Text;

/**
 * What a class notices of one who stalls and one who trickles: the same server and the same class,
 * in turns without them and beside them.
 */
final class Disturbance {
  private static final int LISTENERS = 300;
  private static final int ROUNDS = 5;
  private static final int TRICKLE = 200; // KB a second

  /**
   * The longest message of step 04, of a character that takes six bytes in JSON. Twenty a second
   * are more than the trickle; with usual texts it would keep up, and who stalls would be let go
   * only after minutes.
   */
  static final String LONG = "\\u0007".repeat(Text.MAX_MESSAGE - 20); // and a stamp

  /** Without this the kernel alone would keep what the trickle misses in a turn. */
  private static final Go FALL_BEHIND = new Go(4, 0, 1.5, LONG);

  /** As long as it takes until who stalls is let go once more. */
  private static final Go CLASS = new Go(0, 20, 6, LONG);

  private static final String WHAT =
      "p99 ms, %d listeners, 20 messages/s of 12 KB".formatted(LISTENERS);

  private final Contender contender;
  private final Stand stand;
  private final List<Sample> calm = new ArrayList<>();
  private final List<Sample> beside = new ArrayList<>();
  private final List<Double> letGo = new ArrayList<>();

  private Disturbance(Contender contender, Stand stand) {
    this.contender = contender;
    this.stand = stand;
  }

  static Table of(List<Contender> contenders, Cores cores, Path logs) throws IOException {
    var rows = new ArrayList<Facts>();
    for (var contender : contenders) {
      try (var comparison = Comparison.of(List.of(contender), LISTENERS, cores, logs)) {
        var disturbance = new Disturbance(contender, comparison.first());
        disturbance.measure();
        rows.addAll(
            facts(contender.name(), disturbance.calm, disturbance.beside, disturbance.letGo));
      }
    }
    return Facts.table(WHAT, rows);
  }

  private void measure() throws IOException {
    for (var round = 0; round < Latency.WARM_UPS + ROUNDS; round++) {
      calm.add(turn());
      besideTheSlow();
    }
  }

  private Sample turn() throws IOException {
    stand.run(FALL_BEHIND);
    return stand.run(CLASS);
  }

  private void besideTheSlow() throws IOException {
    try (var stalls = join(0);
        var trickles = join(TRICKLE)) {
      beside.add(turn());
      letGo.add((double) stalls.timesLetGo() + trickles.timesLetGo());
    }
  }

  private SlowReader join(int kilobytesPerSecond) {
    return new SlowReader(stand.server().port(), contender.protocol(), kilobytesPerSecond);
  }

  /**
   * A row for each kind of turn.
   *
   * @param letGo how often the server let go of one of the slow ones, for each turn beside them
   */
  static List<Facts> facts(
      String name, List<Sample> calm, List<Sample> beside, List<Double> letGo) {
    return List.of(
        facts(name + ", calm", calm, 1, 0),
        facts(
            name + ", beside the slow",
            beside,
            Throughput.ratio(beside, calm, Sample::p99).median(),
            Part.of("let go", Latency.WARM_UPS, letGo).median()));
  }

  private static Facts facts(String name, List<Sample> samples, double ratio, double letGo) {
    var facts = Latency.facts(name, samples);
    facts.numbers().put("ratio", ratio);
    facts.numbers().put("let go", letGo);
    return facts;
  }
}
