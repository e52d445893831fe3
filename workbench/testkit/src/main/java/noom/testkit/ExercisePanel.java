package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The exercises of a step, as one person sees them on its page. */
public record ExercisePanel(Browser browser) {
  public static final String EXERCISES = "#exercises [data-exercise]";

  private static final Duration PATIENCE = CheckoutCopy.PATIENCE; // a save, and three checks

  /** Unfolds the panel and waits for its list. */
  public ExercisePanel unfold() {
    browser.click("#exercises > summary");
    browser.find(EXERCISES);
    return this;
  }

  /** What the panel says of each. */
  public List<String> states() {
    return browser.strings(
        "return [...document.querySelectorAll(arguments[0])].map((it) => it.dataset.state)",
        EXERCISES);
  }

  /** Waits until each exercise is in this state. */
  public void shows(List<String> states) {
    eventually(PATIENCE, () -> assertThat(states()).as(() -> "" + words()).isEqualTo(states));
  }

  /** What was found out of each, in words. */
  public List<String> words() {
    return browser.texts(EXERCISES + " > output", "span");
  }

  /** Begins the check of this exercise. */
  public void check(int exercise) {
    browser.click(EXERCISES + ":nth-child(%d) button.check".formatted(exercise));
  }

  public int count() {
    return browser.all(EXERCISES).size();
  }

  /** Begins all checks. */
  public void checkAll() {
    IntStream.rangeClosed(1, count()).forEach(this::check);
  }
}
