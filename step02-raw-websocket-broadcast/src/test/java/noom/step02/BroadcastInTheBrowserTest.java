package noom.step02;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.InEveryBrowser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
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

  @Test
  @InEveryBrowser
  void whatOneSaysEveryoneSees(Browser ann, Browser bob, Browser cho) {
    var annsPage = ChatPage.open(ann, server);
    var bobsPage = ChatPage.open(bob, server);
    var chosPage = ChatPage.open(cho, server);

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
  @InFirefoxToo
  void twoTabsOfOneBrowserAreTwoPeers(Browser ann) {
    ChatPage.open(ann, server).form().submit("first tab");
    ann.openInNewTab(server.page());
    new ChatPage(ann).status().saysConnected();
    new ChatPage(ann).form().submit("second tab");
    new ChatPage(ann).messages().shows("second tab");

    ann.closeTab();

    new ChatPage(ann).messages().shows("first tab", "second tab");
  }

  @Test
  void aTabThatIsClosedIsTakenOutOfTheList(Browser ann, Browser bob) {
    var annsPage = ChatPage.open(ann, server);
    ChatPage.open(bob, server);
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
    ChatPage.open(ann, server);

    ann.reload();
    new ChatPage(ann).status().saysConnected();
    new ChatPage(ann).form().submit("once");

    new ChatPage(ann).messages().shows("once");
    eventually(() -> assertThat(everyone.count()).isEqualTo(1));
  }

  @Test
  @InFirefoxToo
  void whatOthersWriteIsTextAndNeverHtml(Browser ann, Browser bob) {
    var annsPage = ChatPage.open(ann, server);
    var bobsPage = ChatPage.open(bob, server);

    annsPage.form().submit("<img src=x onerror=alert(1)>");

    bobsPage.messages().shows("<img src=x onerror=alert(1)>");
    assertThat(bob.all("main img")).isEmpty();
  }

  @Test
  @InEveryBrowser
  void anEmptyLineIsNotSent(Browser ann) {
    var page = ChatPage.open(ann, server);

    page.form().submit("");
    page.form().submit("something");

    page.messages().shows("something");
    new WirePanel(ann).showsOut("something");
  }

  @Test
  @InEveryBrowser
  void whatCannotBeSentStaysInTheBox(Browser ann) {
    var page = ChatPage.open(ann, server);
    ann.mayLoseServer();
    server.stop();
    page.status().says("Disconnected (1001). The server is stopping. Reload the page");

    page.form().submit("anyone there?");

    page.form().holds("anyone there?");
    page.messages().shows();
    assertThat(new WirePanel(ann).out()).isEmpty();
  }
}
