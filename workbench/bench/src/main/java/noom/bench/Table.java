package noom.bench;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers that are compared with each other.
 *
 * @param head what stands above the names, and above each of their cells
 */
record Table(List<String> head, List<? extends Row> rows) {

  /** As Markdown, which can be pasted into a text. */
  String markdown() {
    var lines = new ArrayList<>(List.of(head));
    rows.forEach(
        row -> lines.add(Stream.concat(Stream.of(row.name()), row.cells().stream()).toList()));
    var widths = IntStream.range(0, head.size()).map(column -> width(lines, column)).toArray();
    var text = lines.stream().map(line -> line(line, widths)).collect(Collectors.toList());
    text.add(1, "| --- |" + " ---: |".repeat(head.size() - 1));
    return String.join("\n", text);
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> padded(cells.get(i), i == 0 ? -widths[0] : widths[i]))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String padded(String cell, int width) {
    return ("%" + width + "s").formatted(cell);
  }

  /** A number with so many digits behind its point. */
  static String number(double number, int digits) {
    return String.format(ROOT, "%,." + digits + "f", number);
  }
}
