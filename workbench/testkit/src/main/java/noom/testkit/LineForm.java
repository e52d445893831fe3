package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

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
    fill(text).sendKeys(Keys.ENTER);
  }

  /** Types the text and clicks the button. */
  public void submitWithButton(String text) {
    fill(text);
    browser.click(css + " button");
  }

  /** Puts the text in place of what is in the box. */
  public void type(String text) {
    fill(text);
  }

  /** The browser takes the text at once, as from a clipboard: letter by letter takes its time. */
  private WebElement fill(String text) {
    var box = browser.find(css + " input" + line);
    browser.script(
        "const [box, text] = arguments; box.focus(); box.value = '';"
            + "if (document.activeElement !== box) throw new Error('Nobody can type here.');"
            + "document.execCommand('insertText', false, text)",
        box,
        text);
    return box;
  }

  public String text() {
    return browser.find(css + " input" + line).getDomProperty("value");
  }

  /** Waits until the box holds this text. */
  public void holds(String text) {
    eventually(() -> assertThat(text()).as(css + " of " + browser.name()).isEqualTo(text));
  }
}
