package noom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import noom.step03.Json;

/**
 * What a benchmark has measured.
 *
 * @param what a sentence about what the numbers mean
 */
record Result(String what, Environment environment, List<Table> tables) {

  /** The numbers as text. */
  String text() {
    return Stream.concat(Stream.of(what + "\n" + environment), tables.stream().map(Table::markdown))
        .collect(Collectors.joining("\n\n"));
  }

  /** Writes all numbers as JSON and as a chart, and returns where they are. */
  List<Path> write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    return List.of(
        Files.writeString(folder.resolve(name + ".json"), Json.write(this) + "\n"),
        Files.writeString(folder.resolve(name + ".svg"), Chart.svg(this)));
  }
}
