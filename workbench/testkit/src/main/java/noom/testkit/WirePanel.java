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
    return browser.find("#wire-pause").getText();
  }

  public void clear() {
    browser.click("#wire-clear");
  }
}
