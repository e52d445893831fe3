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
 */
record Throughput(
    String name,
    int listeners,
    int inFlight,
    Part perSecond,
    Part ratio,
    Part cpuMicros,
    Part serverShare,
    Part loadShare,
    Part p50,
    Part p99,
    Part max)
    implements Row {
  static final List<String> HEAD =
      List.of(
          "deliveries/s",
          "cold",
          "min",
          "median",
          "max",
          "ratio",
          "µs CPU each",
          "server %",
          "load %",
          "p50 ms",
          "p99 ms",
          "max ms");

  /**
   * @param other the samples of the server to compare with, or null
   */
  static Throughput of(
      String name,
      int listeners,
      int inFlight,
      int warmUps,
      List<Sample> samples,
      List<Sample> other) {
    return new Throughput(
        "%s, %,d, %d in flight".formatted(name, listeners, inFlight),
        listeners,
        inFlight,
        part("deliveries/s", warmUps, samples, Sample::perSecond),
        other == null ? null : ratio(warmUps, samples, other),
        part("µs CPU each", warmUps, samples, Sample::cpuMicros),
        part("server %", warmUps, samples, Sample::serverShare),
        part("load %", warmUps, samples, Sample::loadShare),
        part("p50 ms", warmUps, samples, Sample::p50),
        part("p99 ms", warmUps, samples, Sample::p99),
        part("max ms", warmUps, samples, Sample::max));
  }

  private static Part part(
      String name, int warmUps, List<Sample> samples, ToDoubleFunction<Sample> number) {
    return Part.of(name, warmUps, samples.stream().map(number::applyAsDouble).toList());
  }

  private static Part ratio(int warmUps, List<Sample> samples, List<Sample> other) {
    var ratios =
        IntStream.range(0, samples.size())
            .mapToObj(i -> samples.get(i).perSecond() / other.get(i).perSecond())
            .toList();
    return Part.of("ratio", warmUps, ratios);
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
