package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.InEveryBrowser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Room and nickname may stand in the address of the page: a QR code leads in with one tap. */
@InTheBrowser
class InvitationInTheBrowserTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step04.lesson(new SocketServer(Time.REAL)));

  private RoomPanel open(Browser browser, String query) {
    var page = new RoomPanel(browser.open(server.page(query)));
    page.status().saysConnected();
    return page;
  }

  @Test
  @InEveryBrowser
  void oneTapEntersTheRoomOfTheAddressUnderItsNickname(Browser ann, Browser bob) {
    var bobsPage = RoomPanel.open(bob, server).enter("r&d 김");
    var annsPage = open(ann, "?room=r%26d%20%EA%B9%80&nickname=Ann");
    annsPage.isOutside();

    ann.click("#welcome button");

    annsPage.isIn("r&d 김");
    annsPage.name().holds("Ann");
    annsPage.msg().submit("here I am");
    bobsPage.messages().shows("Ann: here I am");
  }

  @Test
  void withoutThemTheFormIsEmpty(Browser ann) {
    var page = open(ann, "?room=&nickname=");

    assertThat(page.welcome().text()).isEmpty();
    assertThat(page.name().text()).isEmpty();
  }

  @Test
  void whatIsInTheFormMayBeChanged(Browser ann) {
    var page = open(ann, "?room=lobby");
    assertThat(page.welcome().text()).isEqualTo("lobby");

    page.enter("kitchen");
  }

  @Test
  void aNicknameThatIsTooLongIsToldAtTheDoorAndKeepsNobodyOut(Browser ann) {
    var page = open(ann, "?room=lobby&nickname=" + "x".repeat(21));
    eventually(() -> assertThat(ann.shownText("#welcome .problem")).contains("20 is the most"));

    ann.click("#welcome button");

    page.isIn("lobby");
  }

  @Test
  void whatStandsInTheAddressIsTextAndNeverHtml(Browser ann) {
    var html = "%3Cimg%20src=x%20onerror=%22document.title='hacked'%22%3E";
    var page = open(ann, "?room=" + html + "&nickname=Ann");

    ann.click("#welcome button");

    page.isIn("<img src=x onerror=");
    assertThat(ann.driver().getTitle()).doesNotContain("hacked");
  }
}
