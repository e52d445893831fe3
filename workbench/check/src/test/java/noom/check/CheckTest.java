package noom.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Predicate;
import noom.step01.Step01;
import noom.testkit.Browser;
import noom.testkit.CheckoutCopy;
import noom.testkit.InTheBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@InTheBrowser
@Timeout(120) // a compiler in a second JVM
class CheckTest {
  private static final String EXERCISES = "step01-http-vs-ws/exercises/";

  private static final Predicate<String> STARTED = it -> it.contains("http://");

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private boolean isGreen(Browser browser, CheckoutCopy checkout) {
    try (var step = checkout.run(Step01.class.getName(), "-Dwatch=true")) {
      eventually(CheckoutCopy.PATIENCE, () -> assertThat(step.lines()).anyMatch(STARTED));
      return Check.isGreen("01", browser, step, new PrintStream(printed, true, UTF_8));
    }
  }

  @Test
  void somebodyWhoGradesReadsOfEachExerciseHowItIsAndWhatIsMissing(Browser grader) {
    var checkout = CheckoutCopy.of(folder, "01");
    checkout.apply(EXERCISES + "1/solution.patch");

    assertThat(isGreen(grader, checkout)).isFalse();

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

    assertThat(isGreen(grader, checkout)).isTrue();

    assertThat(printed.toString(UTF_8).lines())
        .containsExactly(
            "Step 01",
            "  green   A fourth word",
            "  green   Hang up",
            "  green   A letter with a memory");
  }
}
