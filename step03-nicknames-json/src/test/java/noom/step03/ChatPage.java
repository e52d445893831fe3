package noom.step03;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.LessonExtension;
import noom.testkit.LineForm;
import noom.testkit.MessageList;
import noom.testkit.StatusLine;
import noom.testkit.WirePanel;

/** The page of step 03, as one person sees it. */
record ChatPage(Browser browser) {
  static ChatPage open(Browser browser, LessonExtension server) {
    var page = new ChatPage(browser.open(server.page()));
    page.status().saysConnected();
    return page;
  }

  StatusLine status() {
    return new StatusLine(browser);
  }

  MessageList messages() {
    return new MessageList(browser, "main ul");
  }

  LineForm nick() {
    return new LineForm(browser, "form#nick");
  }

  LineForm message() {
    return new LineForm(browser, "form#message");
  }

  WirePanel wire() {
    return new WirePanel(browser);
  }

  void problemSays(String words) {
    eventually(() -> assertThat(browser.shownText("#problem")).isEqualTo(words));
  }

  /** How far from the left the line stands, in pixels. */
  int leftOf(int line) {
    return browser.all("main ul > li").get(line).getRect().getX();
  }
}
