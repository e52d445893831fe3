package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The panel that shows what passes on the wire. */
public record WirePanel(Browser browser) {
  /** The frames and bodies that came in, as text. */
  public List<String> in() {
    return browser.texts("#wire-log > .in pre");
  }

  /** The frames and requests that went out, as text. */
  public List<String> out() {
    return browser.texts("#wire-log > .out pre");
  }

  /** What happened to the connections: {@code open}, {@code close 1001 …}. */
  public List<String> events() {
    return browser.texts("#wire-log > .event pre");
  }

  /** Every line as a person reads it, times left out. */
  public List<String> lines() {
    return browser.texts("#wire-log > li > pre");
  }

  /** What each request that carries a number shows beside it: {@code #3 answered in 12.3 ms}. */
  public List<String> requests() {
    return badges(".out");
  }

  /** What each answer shows beside it: {@code answers #3 · 12.3 ms}. */
  public List<String> answers() {
    return badges(".in");
  }

  private List<String> badges(String direction) {
    return browser.texts("#wire-log > " + direction + ":has(.badge)", ".badge");
  }

  /** What requests without an answer show: {@code no answer for 3 s}. */
  public List<String> waiting() {
    return browser.texts("#wire-log .waiting");
  }

  /** Types into the box that searches. */
  public void filter(String words) {
    var box = browser.find("#wire-filter");
    box.clear();
    box.sendKeys(words);
  }

  /** The texts of the lines that the filter lets through. */
  public List<String> filtered() {
    return browser.texts("#wire-log > li:not([hidden]) > pre");
  }

  /** The frames of the lines that light up together, as text. */
  public List<String> lit() {
    return browser.texts("#wire-log > .lit pre");
  }

  /** The lines of answers that say no, as text. */
  public List<String> refused() {
    return browser.texts("#wire-log > .refused pre");
  }

  public void showsIn(String... frames) {
    eventually(() -> assertThat(in()).containsExactly(frames));
  }

  public void showsOut(String... frames) {
    eventually(() -> assertThat(out()).containsExactly(frames));
  }

  public void pauseOrResume() {
    browser.click("#wire-pause");
  }

  public String pauseLabel() {
    return browser.shownText("#wire-pause");
  }

  /** The names of the views to choose from; none if there is only one. */
  public List<String> views() {
    return browser.texts("#wire [role=group] button");
  }

  /** The views that are chosen: one, if there is a choice. */
  public List<String> chosen() {
    return browser.texts("#wire [role=group] [aria-pressed=true]");
  }

  public void choose(String view) {
    browser.click("#wire [role=group] button:nth-child(%d)".formatted(views().indexOf(view) + 1));
  }

  public void clear() {
    browser.click("#wire-clear");
  }
}
