package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** The line {@code #status} that says how the connection is. */
public record StatusLine(Browser browser) {
  public void saysConnected() {
    says("Connected to ws"); // or wss
  }

  /** Waits until the line has these words in it. */
  public void says(String words) {
    eventually(() -> assertThat(browser.shownText("#status")).contains(words));
  }
}
