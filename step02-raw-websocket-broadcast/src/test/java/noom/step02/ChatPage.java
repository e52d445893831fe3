package noom.step02;

import noom.testkit.Browser;
import noom.testkit.LessonExtension;
import noom.testkit.LineForm;
import noom.testkit.MessageList;
import noom.testkit.StatusLine;

/** The page of step 02, as one person sees it. */
record ChatPage(Browser browser) {
  static ChatPage open(Browser browser, LessonExtension server) {
    var page = new ChatPage(browser.open(server.page()));
    page.status().saysConnected();
    return page;
  }

  MessageList messages() {
    return new MessageList(browser, "main ul");
  }

  LineForm form() {
    return new LineForm(browser, "main form");
  }

  StatusLine status() {
    return new StatusLine(browser);
  }
}
