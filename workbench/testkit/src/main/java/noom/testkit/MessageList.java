package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A list of messages on a page.
 *
 * @param css where the list is, such as {@code #ws ul}
 */
public record MessageList(Browser browser, String css) {
  public List<String> lines() {
    return browser.texts(css + " > li");
  }

  public List<String> mine() {
    return browser.texts(css + " > li.mine");
  }

  /** Waits until the list has this line, among others. */
  public void contains(String line) {
    eventually(() -> assertThat(lines()).as(browser.name() + "'s list").contains(line));
  }

  /** Waits until the list has just these lines. */
  public void shows(String... lines) {
    eventually(() -> assertThat(lines()).as(browser.name() + "'s list").containsExactly(lines));
  }
}
