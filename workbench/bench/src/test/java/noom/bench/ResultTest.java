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
  private static final Environment ENVIRONMENT =
      new Environment("2026-11-21T12:00", 2, 0.25, "17.0.1", "Linux", "chrome 156");
  private static final Result RESULT =
      new Result(
          "The way to school",
          ENVIRONMENT,
          List.of(
              new Table(
                  Summary.HEAD,
                  List.of(
                      Summary.of("to the bus", 1, List.of(81.2, 31.4, 36.6)),
                      Summary.of("to the school", 1, List.of(1402.0, 346.0, 1408.0))))));

  @Test
  void theTextHasALineForEachRow() {
    assertThat(RESULT.text().lines())
        .containsExactly(
            "The way to school",
            "2026-11-21T12:00, Linux, 2 cores with a load of 0.3, JDK 17.0.1, chrome 156",
            "",
            "| ms            |  cold | min | median |   max |",
            "| --- | ---: | ---: | ---: | ---: |",
            "| to the bus    |    81 |  31 |     34 |    37 |",
            "| to the school | 1,402 | 346 |    877 | 1,408 |");
  }

  @Test
  void theFileHasEveryNumber(@TempDir Path folder) throws IOException {
    var file = RESULT.write(folder.resolve("new"), "school").get(0);

    var json = Json.object(Files.readString(file));
    assertThat(file).isEqualTo(folder.resolve("new").resolve("school.json"));
    assertThat(json.at("/environment/cores").asInt()).isEqualTo(2);
    assertThat(json.at("/tables/0/rows/1/name").asString()).isEqualTo("to the school");
    assertThat(json.at("/tables/0/rows/1/median").asDouble()).isEqualTo(877.0);
    assertThat(json.at("/tables/0/rows/1/rounds/0").asDouble()).isEqualTo(346.0);
  }

  @Test
  void theChartHasABarForEachMedianAndALineFromTheLeastToTheMost(@TempDir Path folder)
      throws IOException {
    var chart = Files.readString(RESULT.write(folder, "school").get(1));

    assertThat(chart)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .contains(">to the school</text>")
        .contains("<rect x='300' y='110' width='249.1' height='14'/>")
        .contains("<line x1='398.3' y1='117' x2='700.0' y2='117'/>")
        .contains(">877</text>");
  }

  @Test
  void theWordsOfAChartAreEscaped() {
    var chart = Chart.svg(new Result("a < b & c", ENVIRONMENT, List.of()));

    assertThat(chart).contains("a &lt; b &amp; c");
  }
}
