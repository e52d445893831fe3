package noom.step02;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.LineForm;
import noom.testkit.Looks;
import noom.testkit.MessageList;
import noom.testkit.StatusLine;
import noom.testkit.WirePanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InTheBrowser
class BroadcastInTheBrowserTest {
  private Peers everyone;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> {
            everyone = new Peers();
            return Step02.lesson(everyone);
          });

  private record ChatPage(Browser browser) {
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

  private ChatPage open(Browser browser) {
    var page = new ChatPage(browser.open(server.page()));
    page.status().saysConnected();
    return page;
  }

  @Test
  void whatOneSaysEveryoneSees(Browser ann, Browser bob, Browser cho) {
    var annsPage = open(ann);
    var bobsPage = open(bob);
    var chosPage = open(cho);

    annsPage.form().submit("hi");
    bobsPage.messages().shows("hi");
    bobsPage.form().submitWithButton("안녕 👋");

    for (var page : new ChatPage[] {annsPage, bobsPage, chosPage}) {
      page.messages().shows("hi", "안녕 👋");
    }
    annsPage.form().holds("");
    bobsPage.form().holds("");
  }

  @Test
  void twoTabsOfOneBrowserAreTwoPeers(Browser ann) {
    open(ann).form().submit("first tab");
    ann.openInNewTab(server.page());
    new ChatPage(ann).status().saysConnected();
    new ChatPage(ann).form().submit("second tab");
    new ChatPage(ann).messages().shows("second tab");

    ann.closeTab();

    new ChatPage(ann).messages().shows("first tab", "second tab");
  }

  @Test
  void aTabThatIsClosedIsTakenOutOfTheList(Browser ann, Browser bob) {
    var annsPage = open(ann);
    open(bob);
    bob.openInNewTab(server.page());
    eventually(() -> assertThat(everyone.count()).isEqualTo(3));

    bob.closeTab();
    eventually(() -> assertThat(everyone.count()).isEqualTo(2));
    annsPage.form().submit("still here?");

    annsPage.messages().shows("still here?");
    new ChatPage(bob).messages().shows("still here?");
  }

  @Test
  void whoReloadsIsThereOnce(Browser ann) {
    open(ann);

    ann.reload();
    new ChatPage(ann).status().saysConnected();
    new ChatPage(ann).form().submit("once");

    new ChatPage(ann).messages().shows("once");
    eventually(() -> assertThat(everyone.count()).isEqualTo(1));
  }

  @Test
  void whatOthersWriteIsTextAndNeverHtml(Browser ann, Browser bob) {
    var annsPage = open(ann);
    var bobsPage = open(bob);

    annsPage.form().submit("<img src=x onerror=alert(1)>");

    bobsPage.messages().shows("<img src=x onerror=alert(1)>");
    assertThat(bob.all("main img")).isEmpty();
  }

  @Test
  void anEmptyLineIsNotSent(Browser ann) {
    var page = open(ann);

    page.form().submit("");
    page.form().submit("something");

    page.messages().shows("something");
    new WirePanel(ann).showsOut("something");
  }

  @Test
  void whatCannotBeSentStaysInTheBox(Browser ann) {
    var page = open(ann);
    server.stop();
    page.status().says("Disconnected (1001). The server is stopping. Reload the page");

    page.form().submit("anyone there?");

    page.form().holds("anyone there?");
    page.messages().shows();
    assertThat(new WirePanel(ann).out()).isEmpty();
  }

  @Test
  void theListScrollsToTheNewestLine(Browser ann) {
    var page = open(ann);
    for (int i = 1; i <= 30; i++) {
      everyone.broadcast("line " + i);
    }
    eventually(() -> assertThat(page.messages().lines()).hasSize(30));

    assertThat(fromTheEnd(ann)).isLessThan(2);
  }

  @Test
  void whoHasScrolledUpToReadIsNotDisturbed(Browser ann) {
    var page = open(ann);
    for (int i = 1; i <= 30; i++) {
      everyone.broadcast("line " + i);
    }
    eventually(() -> assertThat(page.messages().lines()).hasSize(30));

    ann.script("document.querySelector('main ul').scrollTop = 0");
    everyone.broadcast("one more");
    eventually(() -> assertThat(page.messages().lines()).hasSize(31));

    assertThat(ann.script("return document.querySelector('main ul').scrollTop")).isEqualTo(0L);
  }

  private static double fromTheEnd(Browser browser) {
    var pixels =
        browser.script(
            "const list = document.querySelector('main ul');"
                + "return list.scrollHeight - list.scrollTop - list.clientHeight");
    return ((Number) pixels).doubleValue();
  }

  @Test
  void thePageIsReadableOnAPhoneAndOnAProjector(Browser ann) {
    var page = open(ann);
    everyone.broadcast("hello, everyone");
    everyone.broadcast("who is there? One cannot tell. ".repeat(6));
    everyone.broadcast("unbreakable".repeat(40));
    page.form().submit("안녕하세요 👋");
    eventually(() -> assertThat(page.messages().lines()).hasSize(4));

    Looks.check(ann, "step02");
  }

  @Test
  void theLessonTextIsReadableToo(Browser ann) {
    Looks.checkText(ann.open(server.page()), "step02-lesson");
  }
}
