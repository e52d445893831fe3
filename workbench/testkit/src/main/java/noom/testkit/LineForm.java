package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;

/**
 * A form with one line to type into.
 *
 * @param css where the form is, such as {@code form#nick}
 * @param line which of its inputs it is, if there are several
 */
public record LineForm(Browser browser, String css, String line) {
  public LineForm(Browser browser, String css) {
    this(browser, css, "");
  }

  /** Types the text and presses Enter, as people do. */
  public void submit(String text) {
    type(text);
    browser.find(css + " input" + line).sendKeys(Keys.ENTER);
  }

  /** Types the text and clicks the button. */
  public void submitWithButton(String text) {
    type(text);
    browser.click(css + " button");
  }

  /** Types a short text; pastes a long one, and emoji, for which the driver has no key. */
  public void type(String text) {
    var box = browser.find(css + " input" + line);
    box.clear();
    if (text.length() <= 20 && text.codePoints().allMatch(Character::isBmpCodePoint)) {
      box.sendKeys(text);
    } else {
      browser.script("arguments[0].value = arguments[1]", box, text);
    }
  }

  public String text() {
    return browser.find(css + " input" + line).getDomProperty("value");
  }

  /** Waits until the box holds this text. */
  public void holds(String text) {
    eventually(() -> assertThat(text()).as(css + " of " + browser.name()).isEqualTo(text));
  }
}
