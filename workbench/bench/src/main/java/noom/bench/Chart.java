package noom.bench;

import static java.util.Locale.ROOT;

/** A picture of a result: a bar for each median, and a line from the least to the most. */
final class Chart {
  private static final int WIDTH = 820;
  private static final int NAMES = 300;
  private static final int BARS = 400;
  private static final int LINE = 22;
  private static final String STYLE =
      "text{font:13px sans-serif;fill:#333}rect{fill:#4c78a8}line{stroke:#333}"
          + "@media(prefers-color-scheme:dark){text{fill:#ddd}line{stroke:#ddd}}";

  private final StringBuilder svg = new StringBuilder();
  private int y;

  private Chart() {}

  static String svg(Result result) {
    var chart = new Chart();
    chart.text(0, result.what());
    chart.text(0, result.environment().toString());
    result.tables().forEach(chart::add);
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d"><style>%s</style>
        %s</svg>
        """
        .formatted(WIDTH, chart.y + LINE, STYLE, chart.svg);
  }

  private void add(Table table) {
    var bars = table.rows().stream().filter(row -> row.bar() != null).toList();
    if (!bars.isEmpty()) {
      y += LINE / 2;
      text(0, table.head().get(0));
      var most = bars.stream().mapToDouble(row -> row.bar().max()).max().orElse(1);
      bars.forEach(row -> bar(row.name(), row.bar(), BARS / Math.max(most, 1e-9)));
    }
  }

  private void bar(String name, Summary part, double scale) {
    text(NAMES - 10, name);
    add("<rect x='%d' y='%d' width='%.1f' height='14'/>", NAMES, y - 11, part.median() * scale);
    var middle = y - 4;
    add(
        "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d'/>",
        NAMES + part.min() * scale, middle, NAMES + part.max() * scale, middle);
    var number = Table.number(part.median(), part.median() < 100 ? 1 : 0);
    add("<text x='%.1f' y='%d'>%s</text>", NAMES + part.max() * scale + 6, y, number);
  }

  /** A line of its own; one that does not begin at the edge ends where the bars begin. */
  private void text(int x, String words) {
    y += LINE;
    var anchor = x == 0 ? "start" : "end";
    add("<text x='%d' y='%d' text-anchor='%s'>%s</text>", x, y, anchor, escaped(words));
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void add(String element, Object... parts) {
    svg.append(String.format(ROOT, element, parts)).append('\n');
  }
}
