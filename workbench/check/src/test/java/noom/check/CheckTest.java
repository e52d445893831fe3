package noom.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import noom.step01.Step01;
import noom.step09.Step09;
import noom.testkit.Browser;
import noom.testkit.CheckoutCopy;
import noom.testkit.InTheBrowser;
import noom.testkit.Needed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@InTheBrowser
@Timeout(120) // a compiler in a second JVM
class CheckTest {
  private static final String EXERCISES = "step01-http-vs-ws/exercises/";
  private static final String OF_STEP_09 = "beyond/step09-many-servers/exercises/";

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private boolean isGreen(Browser browser, CheckoutCopy checkout, String step, Class<?> main) {
    Check.Servers servers = options -> checkout.run(main.getName(), compiling(options));
    return Check.isGreen(step, browser, servers, new PrintStream(printed, true, UTF_8));
  }

  /** What was saved after the build is compiled at the start. */
  private static String[] compiling(String[] options) {
    return Stream.concat(Stream.of(options), Stream.of("-Dwatch=true")).toArray(String[]::new);
  }

  @Test
  void somebodyWhoGradesReadsOfEachExerciseHowItIsAndWhatIsMissing(Browser grader) {
    var checkout = CheckoutCopy.of(folder, "01");
    checkout.apply(EXERCISES + "1/solution.patch");

    assertThat(isGreen(grader, checkout, "01", Step01.class)).isFalse();

    assertThat(printed.toString(UTF_8).lines())
        .startsWith("Step 01", "  green   A fourth word", "  red     Hang up")
        .anyMatch(it -> it.matches(" {12}Expected: the server hangs up .*"));
  }

  @Test
  void ifAllAreGreenTheStepIs(Browser grader) {
    var checkout = CheckoutCopy.of(folder, "01");
    for (var exercise = 1; exercise <= 3; exercise++) {
      checkout.apply(EXERCISES + exercise + "/solution.patch");
    }

    assertThat(isGreen(grader, checkout, "01", Step01.class)).isTrue();

    assertThat(printed.toString(UTF_8).lines())
        .containsExactly(
            "Step 01",
            "  green   A fourth word",
            "  green   Hang up",
            "  green   A letter with a memory");
  }

  @Test
  void stepNineIsCheckedOnTwoServersWithARedisOfTheirOwn(Browser grader) {
    Needed.program("redis-server", "redis-server");
    var checkout = CheckoutCopy.of(folder, "09");
    checkout.apply(OF_STEP_09 + "3/solution.patch");

    assertThat(isGreen(grader, checkout, "09", Step09.class)).isFalse();

    assertThat(printed.toString(UTF_8).lines())
        .contains("  red     What is in the log?", "  red     Since when?", "  green   Roll a die.")
        .noneMatch(it -> it.contains("a second server"));
  }
}
