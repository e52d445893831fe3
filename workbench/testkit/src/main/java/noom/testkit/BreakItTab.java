package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

/** The tab of the console in which an instructor breaks things. */
public record BreakItTab(Browser browser) {
  /**
   * @param console its address, with the key
   */
  public static BreakItTab open(Browser browser, URI console) {
    browser.open(console);
    browser.click("[aria-controls='break-it']");
    return new BreakItTab(browser);
  }

  /**
   * Fills in the form, as soon as this person or room can be chosen, and presses the button.
   *
   * @param what as the list has it
   * @param whom such as {@code Everyone}, {@code Room lobby} or a nickname
   * @param number "" if it takes none
   */
  public void breaks(String what, String whom, String number, int seconds) {
    eventually(() -> assertThat(options("#whom")).contains(whom));
    choose("#fault", what);
    choose("#whom", whom);
    if (!number.isEmpty()) {
      fill("#amount", number);
    }
    fill("#seconds", "" + seconds);
    browser.click("#break-it form button");
  }

  public List<String> offered() {
    return options("#fault");
  }

  private List<String> options(String select) {
    return browser.strings(
        "return [...document.querySelector(arguments[0]).options].map((it) => it.text)", select);
  }

  private void choose(String select, String words) {
    browser.script(
        """
        const select = document.querySelector(arguments[0]);
        select.value = [...select.options].find((it) => it.text === arguments[1]).value;
        select.dispatchEvent(new Event("change"));
        """,
        select,
        words);
  }

  private void fill(String input, String value) {
    browser.script("document.querySelector(arguments[0]).value = arguments[1]", input, value);
  }

  public List<String> inForce() {
    return browser.texts("#in-force > li");
  }

  public String problem() {
    return browser.shownText("#break-it .problem");
  }

  public void stopAll() {
    browser.click("#stop-all");
    eventually(() -> assertThat(inForce()).isEmpty());
  }
}
