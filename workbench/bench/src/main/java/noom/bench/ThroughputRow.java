package noom.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much one server has delivered.
 *
 * @param ratio of its deliveries and those of the other server, round by round; null if there is
 *     none
 * @param cpuMicros what the server worked for one delivery
 * @param perRead how many deliveries come to a user in one read: what the server wrote at once, if
 *     the load generator is not late
 * @param cpuRatio of the other server's work and its own; null if there is no other
 */
record ThroughputRow(
    String name,
    Summary perSecond,
    Summary ratio,
    Summary cpuMicros,
    Summary cpuRatio,
    Summary perRead,
    Summary serverShare,
    Summary loadShare,
    Summary p50,
    Summary p99,
    Summary max)
    implements Row {
  private static final int WARM_UPS = 1;

  static final List<String> HEAD =
      List.of(
          "deliveries/s",
          "first",
          "min",
          "median",
          "max",
          "ratio",
          "µs CPU each",
          "CPU ratio",
          "per read",
          "server %",
          "load %",
          "p50 ms",
          "p99 ms",
          "max ms");

  /**
   * @param other the samples of the server to compare with, or null
   */
  static ThroughputRow of(String name, List<Sample> samples, List<Sample> other) {
    return new ThroughputRow(
        name,
        summary("deliveries/s", samples, Sample::perSecond),
        other == null ? null : ratio(samples, other, Sample::perSecond),
        summary("µs CPU each", samples, Sample::cpuMicros),
        other == null ? null : ratio(other, samples, Sample::cpuMicros),
        summary("per read", samples, Sample::perRead),
        summary("server %", samples, Sample::serverShare),
        summary("load %", samples, Sample::loadShare),
        summary("p50 ms", samples, Sample::p50),
        summary("p99 ms", samples, Sample::p99),
        summary("max ms", samples, Sample::max));
  }

  private static Summary summary(
      String name, List<Sample> samples, ToDoubleFunction<Sample> number) {
    return Summary.of(name, WARM_UPS, samples.stream().map(number::applyAsDouble).toList());
  }

  static Summary ratio(List<Sample> over, List<Sample> under, ToDoubleFunction<Sample> number) {
    var ratios =
        IntStream.range(0, over.size())
            .mapToObj(i -> ratio(number.applyAsDouble(over.get(i)), under.get(i), number))
            .toList();
    return Summary.of("ratio", WARM_UPS, ratios);
  }

  /** Zero where a system does not tell how long a process has worked. */
  private static double ratio(double over, Sample under, ToDoubleFunction<Sample> number) {
    var divisor = number.applyAsDouble(under);
    return divisor == 0 ? 0 : over / divisor;
  }

  @Override
  public List<String> cells() {
    return List.of(
        Table.number(perSecond.cold(), 0),
        Table.number(perSecond.min(), 0),
        Table.number(perSecond.median(), 0),
        Table.number(perSecond.max(), 0),
        ratio == null ? "" : Table.number(ratio.median(), 2),
        Table.number(cpuMicros.median(), 2),
        cpuRatio == null ? "" : Table.number(cpuRatio.median(), 2),
        Table.number(perRead.median(), 1),
        Table.number(serverShare.median(), 0),
        Table.number(loadShare.median(), 0),
        Table.number(p50.median(), 1),
        Table.number(p99.median(), 1),
        Table.number(max.median(), 1));
  }

  @Override
  public Summary bar() {
    return perSecond;
  }
}
