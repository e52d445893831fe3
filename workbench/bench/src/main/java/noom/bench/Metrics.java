package noom.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Some numbers about one server.
 *
 * @param numbers by what they are, in their order
 */
record Metrics(String name, Summary bar, Map<String, Double> numbers) implements Row {

  /** A table whose first number is the one for the chart. */
  static Table table(String what, List<Metrics> rows) {
    var columns = rows.stream().flatMap(row -> row.numbers.keySet().stream()).distinct();
    return new Table(Stream.concat(Stream.of(what), columns).toList(), rows);
  }

  @Override
  public List<String> cells() {
    return numbers.values().stream().map(Metrics::text).toList();
  }

  private static String text(double number) {
    return Table.number(number, number < 10 ? 2 : number < 100 ? 1 : 0);
  }
}
