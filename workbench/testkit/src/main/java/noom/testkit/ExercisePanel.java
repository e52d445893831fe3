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

  /**
   * What was found out of an exercise.
   *
   * @param words line by line
   */
  public record Result(String title, String state, String words) {
    public boolean isGreen() {
      return state.equals("green");
    }
  }

  /** What was found out of each, as soon as nothing is checked any more. */
  public List<Result> results() {
    eventually(PATIENCE, () -> assertThat(states()).doesNotContain("checking"));
    var titles = browser.texts(EXERCISES + " > h3", "strong");
    var states = states();
    var words = words();
    return IntStream.range(0, titles.size())
        .mapToObj(i -> new Result(titles.get(i), states.get(i), words.get(i)))
        .toList();
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

  private List<String> words() {
    var lines = "[...it.querySelectorAll('output > span')].map((line) => line.textContent)";
    return browser.strings(
        "return [...document.querySelectorAll(arguments[0])].map((it) => %s.join('\\n'))"
            .formatted(lines),
        EXERCISES);
  }

  /** Begins the check of this exercise. */
  public void check(int exercise) {
    browser.click(EXERCISES + ":nth-child(%d) button.check".formatted(exercise));
  }

  public int count() {
    return browser.all(EXERCISES).size();
  }

  /** Begins all checks, the last one first: what a check says moves only what stands below it. */
  public void checkAll() {
    for (var exercise = count(); exercise > 0; exercise--) {
      check(exercise);
    }
  }
}
