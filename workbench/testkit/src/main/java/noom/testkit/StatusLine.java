package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** The line {@code #status} that says how the connection is. */
public record StatusLine(Browser browser) {
  /** Waits until there is a connection, in whatever language that is said. */
  public void saysConnected() {
    eventually(() -> assertThat(browser.shownText("#status[data-state=connected]")).contains("ws"));
  }

  /** Waits until the line has these words in it. */
  public void says(String words) {
    eventually(() -> assertThat(browser.shownText("#status")).contains(words));
  }
}
