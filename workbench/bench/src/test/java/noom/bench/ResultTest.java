package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import noom.step03.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTest {
  private static final Conditions CONDITIONS =
      new Conditions("2026-11-21T12:00", 2, 0.25, "17.0.1", "Linux", "chrome 156");
  private static final Result RESULT =
      new Result(
          "The way to school",
          CONDITIONS,
          List.of(
              Part.of("to the bus", 1, List.of(81.2, 31.4, 36.6)),
              Part.of("to the school", 1, List.of(1402.0, 346.0, 1408.0))));

  @Test
  void theTableHasALineForEachPart() {
    assertThat(RESULT.table().lines())
        .containsExactly(
            "The way to school",
            "2026-11-21T12:00, Linux, 2 cores with a load of 0.3, JDK 17.0.1, chrome 156",
            "",
            "| ms                   |   cold |    min | median |    max |",
            "| --- | ---: | ---: | ---: | ---: |",
            "| to the bus           |     81 |     31 |     34 |     37 |",
            "| to the school        |   1402 |    346 |    877 |   1408 |");
  }

  @Test
  void theFileHasEveryNumber(@TempDir Path folder) throws IOException {
    var file = RESULT.write(folder.resolve("new"), "school");

    var json = Json.object(Files.readString(file));
    assertThat(file).isEqualTo(folder.resolve("new").resolve("school.json"));
    assertThat(json.at("/conditions/cores").asInt()).isEqualTo(2);
    assertThat(json.at("/parts/1/name").asString()).isEqualTo("to the school");
    assertThat(json.at("/parts/1/median").asDouble()).isEqualTo(877.0);
    assertThat(json.at("/parts/1/rounds/0").asDouble()).isEqualTo(346.0);
  }
}
