package noom.bench;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import noom.step03.Json;

/**
 * What a benchmark has measured, in milliseconds.
 *
 * @param what a sentence about what the numbers mean
 */
record Result(String what, Conditions conditions, List<Part> parts) {
  private static final String ROW = "| %-20s | %6s | %6s | %6s | %6s |";
  private static final String LINE = "| --- | ---: | ---: | ---: | ---: |";

  /** The numbers as a table, which can be pasted into a text. */
  String table() {
    var head =
        Stream.of(what, conditions.toString(), "", row("ms", "cold", "min", "median", "max"));
    var rows = parts.stream().map(Result::row);
    return Stream.of(head, Stream.of(LINE), rows)
        .flatMap(it -> it)
        .collect(Collectors.joining("\n"));
  }

  private static String row(Part it) {
    return row(it.name(), whole(it.cold()), whole(it.min()), whole(it.median()), whole(it.max()));
  }

  private static String row(Object... cells) {
    return ROW.formatted(cells);
  }

  private static String whole(double number) {
    return String.format(ROOT, "%.0f", number);
  }

  /** Writes all numbers as JSON, and returns where they are. */
  Path write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(name + ".json"), Json.write(this) + "\n");
  }
}
