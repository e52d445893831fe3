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
 * @param perRead how many deliveries came to a listener together: what the server wrote in one go,
 *     if the load is not late
 * @param cpuRatio of the other server's work and its own; null if there is no other
 */
record Throughput(
    String name,
    Part perSecond,
    Part ratio,
    Part cpuMicros,
    Part cpuRatio,
    Part perRead,
    Part serverShare,
    Part loadShare,
    Part p50,
    Part p99,
    Part max)
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
          "together",
          "server %",
          "load %",
          "p50 ms",
          "p99 ms",
          "max ms");

  /**
   * @param other the samples of the server to compare with, or null
   */
  static Throughput of(String name, List<Sample> samples, List<Sample> other) {
    return new Throughput(
        name,
        part("deliveries/s", samples, Sample::perSecond),
        other == null ? null : ratio(samples, other, Sample::perSecond),
        part("µs CPU each", samples, Sample::cpuMicros),
        other == null ? null : ratio(other, samples, Sample::cpuMicros),
        part("together", samples, Sample::perRead),
        part("server %", samples, Sample::serverShare),
        part("load %", samples, Sample::loadShare),
        part("p50 ms", samples, Sample::p50),
        part("p99 ms", samples, Sample::p99),
        part("max ms", samples, Sample::max));
  }

  private static Part part(String name, List<Sample> samples, ToDoubleFunction<Sample> number) {
    return Part.of(name, WARM_UPS, samples.stream().map(number::applyAsDouble).toList());
  }

  static Part ratio(List<Sample> over, List<Sample> under, ToDoubleFunction<Sample> number) {
    var ratios =
        IntStream.range(0, over.size())
            .mapToObj(i -> ratio(number.applyAsDouble(over.get(i)), under.get(i), number))
            .toList();
    return Part.of("ratio", WARM_UPS, ratios);
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
  public Part bar() {
    return perSecond;
  }
}
