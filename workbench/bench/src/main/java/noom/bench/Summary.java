package noom.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One thing that was measured several times, in short.
 *
 * @param cold the very first round, when nothing was warm
 * @param rounds all that count, in their order
 */
record Summary(String name, double cold, double min, double median, double max, List<Double> rounds)
    implements Row {
  static final List<String> HEAD = List.of("ms", "cold", "min", "median", "max");

  /**
   * @param warmUps how many of the first rounds warm up, and do not count
   */
  static Summary of(String name, int warmUps, List<Double> numbers) {
    var rounds = numbers.subList(warmUps, numbers.size());
    var sorted = rounds.stream().sorted().toList();
    var max = sorted.get(sorted.size() - 1);
    return new Summary(name, numbers.get(0), sorted.get(0), median(sorted), max, rounds);
  }

  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    var isOdd = sorted.size() % 2 == 1;
    return isOdd ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  @Override
  public List<String> cells() {
    return DoubleStream.of(cold, min, median, max).mapToObj(it -> Table.number(it, 0)).toList();
  }

  @Override
  public Summary bar() {
    return this;
  }
}
