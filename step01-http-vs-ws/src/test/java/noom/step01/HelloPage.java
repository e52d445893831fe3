package noom.step01;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.MessageList;
import noom.testkit.StatusLine;
import noom.testkit.WirePanel;

/** The page of step 01, as one person sees it. */
record HelloPage(Browser browser) {
  MessageList http() {
    return new MessageList(browser, "#http ul");
  }

  MessageList ws() {
    return new MessageList(browser, "#ws ul");
  }

  StatusLine status() {
    return new StatusLine(browser);
  }

  WirePanel wire() {
    return new WirePanel(browser);
  }

  void askOverHttp() {
    browser.click("#http button");
  }

  /** Presses the button hello, study or bye. */
  void press(String word) {
    browser.click("#ws button[value=" + word + "]");
  }

  /** Waits until the page has counted so many of this event. */
  void counts(String event, int times) {
    eventually(
        () ->
            assertThat(browser.shownText("#event-" + event))
                .as("events " + event)
                .isEqualTo(String.valueOf(times)));
  }
}
