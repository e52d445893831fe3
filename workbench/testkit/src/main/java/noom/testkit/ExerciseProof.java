package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Proves the exercises of a step in a copy of the checkout, with its page open: as it is, each is
 * red by its own words; the solution of each turns it green, and no other. So it is on a page in
 * English, and on a page in Korean.
 */
public record ExerciseProof(CheckoutCopy checkout, Browser browser, URI page, String module) {
  /**
   * @param folder is empty
   * @param step two digits
   * @param main runs that step
   */
  public static void prove(Browser browser, Path folder, String step, Class<?> main) {
    var checkout = CheckoutCopy.of(folder, step);
    try (var program = checkout.run(main.getName(), "-Dwatch=true")) {
      prove(browser, checkout, step, program.page());
    }
  }

  /** The same where a step runs already, with {@code -Dwatch=true}. */
  public static void prove(Browser browser, CheckoutCopy checkout, String step, URI page) {
    new ExerciseProof(checkout, browser, page, checkout.module(step)).run();
  }

  private ExercisePanel open(String language) {
    return new ExercisePanel(browser.open(page.resolve("?lang=" + language)));
  }

  private void run() {
    var panel = open("en").unfold();
    var count = panel.count();
    panel.checkAll();
    isRed(panel, count, "Expected: ");
    isRed(open("ko"), count, "기대한 것: "); // what was tried in this tab is checked again
    for (var exercise = 1; exercise <= count; exercise++) {
      checkout.apply(patch(exercise));
      panel.shows(states(count, exercise));
      open(exercise % 2 == 0 ? "ko" : "en").shows(states(count, exercise)); // the other one
      checkout.apply("-R", patch(exercise)); // the next follows at once: both are one save
    }
  }

  private static void isRed(ExercisePanel panel, int count, String beginning) {
    panel.shows(states(count, 0));
    assertThat(panel.results()).allMatch(it -> it.words().startsWith(beginning));
  }

  /** All are red but this one; 0 is none. */
  private static List<String> states(int count, int green) {
    return IntStream.rangeClosed(1, count).mapToObj(it -> it == green ? "green" : "red").toList();
  }

  private String patch(int exercise) {
    return module + "/exercises/" + exercise + "/solution.patch";
  }
}
