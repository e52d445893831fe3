package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.Flags;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A browser keeps a page that one has left, for the Back button. */
@InTheBrowser
class BackInTheBrowserTest {
  private static final String KEEPS_PAGES = "--disable-features=RenderDocument";

  /** The waits between two tries never end. */
  private static final String ONLY_BACK_CONNECTS =
      "const start = window.setTimeout;"
          + "window.setTimeout = (action, ms) => start(action, ms >= 1000 && ms <= 5000 ? 1e9 : ms);";

  private final SocketServer socketServer = new SocketServer(Time.REAL);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step04.lesson(socketServer));

  @Test
  void onesLeftPageIsNoGhostAndComesBackAsItWas(@Flags(KEEPS_PAGES) Browser keeper) {
    var page = RoomPanel.open(keeper, server).enter("lobby");
    page.name().submit("Ann");
    page.name().holds("Ann");
    page.msg().submit("before");
    page.messages().shows("You: before");
    keeper.script(ONLY_BACK_CONNECTS);
    keeper.script("window.isKept = true");

    keeper.open(server.page("step04/lesson"));
    Lobby.has(socketServer, 0);
    keeper.driver().navigate().back();

    eventually(() -> assertThat(keeper.script("return window.isKept")).isEqualTo(true));
    page.status().saysConnected();
    Lobby.has(socketServer, 1);
    page.msg().submit("after");
    page.messages().shows("You: before", "You: after");
    page.name().holds("Ann");
  }

  @Test
  void aBoxThatTheBrowserHasEmptiedHoldsAgainWhoOneIs(Browser ann) {
    var page = RoomPanel.open(ann, server).enter("lobby");
    page.name().submit("Ann");
    page.problemSays("");
    eventually(() -> assertThat(ann.shownText("#room .waiting")).contains("Ann"));

    ann.script(
        "document.querySelector('#nickname').value = '';"
            + "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

    page.name().holds("Ann");
  }
}
