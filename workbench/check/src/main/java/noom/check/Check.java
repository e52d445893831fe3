package noom.check;

import java.io.PrintStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import noom.testkit.Browser;
import noom.testkit.Browsers;
import noom.testkit.ExercisePanel;
import noom.testkit.Program;
import noom.workbench.watch.Checkout;

/** Checks the exercises of the checkout in which it runs, as somebody does on the pages. */
public final class Check {
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
  private static final Pattern STEP = Pattern.compile("step(\\d\\d)-.*");

  private Check() {}

  /** Which step is said by {@code -Dcheck=03}; without a number, it is all of them. */
  public static void main(String[] args) {
    SELENIUM.setLevel(Level.SEVERE); // it warns of each browser that is newer than itself
    System.exit(exitCode(System.getProperty("check", "all")));
  }

  private static int exitCode(String asked) {
    var steps = steps().stream().filter(it -> asked.equals("all") || it.endsWith(asked)).toList();
    if (steps.isEmpty()) {
      System.err.println("There are exercises of " + steps() + ", but not of \"" + asked + "\".");
      return 1;
    }
    try (var browsers = new Browsers()) {
      var browser = browsers.get("check");
      return steps.stream().filter(it -> !isGreen(it, browser)).count() == 0 ? 0 : 1;
    }
  }

  /** Those that have exercises: two digits each. */
  private static List<String> steps() {
    return Checkout.here().stream()
        .flatMap(it -> it.modules().stream())
        .filter(it -> it.resolve("exercises/1/check.js").toFile().exists())
        .map(it -> STEP.matcher(it.getFileName().toString()).replaceFirst("$1"))
        .sorted()
        .toList();
  }

  private static boolean isGreen(String step, Browser browser) {
    var main = "noom.step%1$s.Step%1$s".formatted(step);
    try (var program = Program.run(Checkout.here().orElseThrow().folder(), "-Dport=0", main)) {
      return isGreen(step, browser, program, System.out);
    }
  }

  /** Whether all exercises are, of a step that runs; tells of each how it is. */
  static boolean isGreen(String step, Browser browser, Program program, PrintStream out) {
    var panel = new ExercisePanel(browser.open(program.page())).unfold();
    panel.checkAll();
    var results = panel.results();
    out.println("Step " + step + "\n" + table(results));
    return results.stream().allMatch(ExercisePanel.Result::isGreen);
  }

  private static String table(List<ExercisePanel.Result> results) {
    return results.stream()
        .map(it -> "  %-7s %s%s".formatted(it.state(), it.title(), reason(it)))
        .collect(Collectors.joining("\n"));
  }

  private static String reason(ExercisePanel.Result result) {
    return result.isGreen() ? "" : ("\n" + result.words()).replace("\n", "\n            ");
  }
}
