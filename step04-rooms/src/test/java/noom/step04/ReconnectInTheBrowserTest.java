package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.stream.IntStream;
import noom.testkit.Browser;
import noom.testkit.InEveryBrowser;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.Network;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The server goes and comes back under open tabs. */
@InTheBrowser
class ReconnectInTheBrowserTest {
  private SocketServer socketServer;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step04.lesson(socketServer = new SocketServer(Time.REAL)));

  private RoomPanel open(Browser browser) {
    browser.mayLoseServer();
    return RoomPanel.open(browser, server);
  }

  private static void isReconnecting(RoomPanel page) {
    eventually(
        () ->
            assertThat(page.browser().find("#status").getDomAttribute("data-state"))
                .isEqualTo("reconnecting"));
  }

  @Test
  @InFirefoxToo
  void afterARestartAllAreBackInTheirRoomUnderTheirNames(Browser ann, Browser bob, Browser cho) {
    var annsPage = open(ann).enter("lobby");
    var bobsPage = open(bob).enter("lobby");
    var chosPage = open(cho).enter("kitchen");
    annsPage.name().submit("Ann");
    annsPage.msg().submit("before");
    bobsPage.messages().shows("Ann: before");

    server.stop();
    annsPage.status().says("Disconnected (1001). The server is stopping. Trying again in ");
    isReconnecting(bobsPage);
    isReconnecting(chosPage);
    server.startAgain();
    annsPage.isOnline();
    bobsPage.isOnline();
    chosPage.isOnline();
    annsPage.msg().submit("after");

    bobsPage.messages().shows("Ann: before", "Ann: after");
    annsPage.messages().shows("You: before", "You: after");
    chosPage.messages().shows();
  }

  @Test
  void whatIsTypedMeanwhileIsSentAfterwardsOnceAndInOrder(Browser ann, Browser bob) {
    var annsPage = open(ann).enter("lobby");
    var bobsPage = open(bob).enter("lobby");
    server.stop();
    isReconnecting(annsPage);
    isReconnecting(bobsPage);

    annsPage.msg().submit("one");
    annsPage.msg().submit("two");
    annsPage.msg().holds("");
    annsPage.messages().shows();
    server.startAgain();

    annsPage.messages().shows("You: one", "You: two");
    bobsPage.isOnline();
    annsPage.msg().submit("three");
    annsPage.messages().shows("You: one", "You: two", "You: three");
    eventually(
        () ->
            assertThat(bobsPage.messages().lines())
                .endsWith("Anon: three")
                .doesNotHaveDuplicates());
  }

  @Test
  void whatHasBeenSentAfterOneBreakIsNotSentAgainAfterTheNext(Browser ann) {
    var page = open(ann).enter("lobby");
    for (var line : new String[] {"one", "two"}) {
      server.stop();
      isReconnecting(page);
      page.msg().submit(line);
      server.startAgain();
      page.isOnline().messages().contains("You: " + line);
    }
    page.msg().submit("three");
    page.messages().shows("You: one", "You: two", "You: three");

    assertThat(page.wire().out()).filteredOn(it -> it.contains("\"one\"")).hasSize(1);
  }

  @Test
  @InEveryBrowser
  void whoEntersWhileThereIsNoServerIsInWhenItIsBack(Browser ann) {
    var page = open(ann);
    server.stop();
    isReconnecting(page);

    page.welcome().submit("lobby");
    page.isOutside();
    server.startAgain();
    page.isOnline();

    page.isIn("lobby");
    page.msg().submit("hi");
    page.messages().shows("You: hi");
  }

  @Test
  @InFirefoxToo
  void itTriesAgainAndAgain(Browser ann) {
    var page = open(ann).enter("lobby");
    server.stop();

    eventually(
        () ->
            assertThat(page.wire().events())
                .filteredOn(it -> it.startsWith("connecting"))
                .hasSizeGreaterThanOrEqualTo(3));
    server.startAgain();

    page.isOnline();
  }

  @Test
  void aServerThatAnswersNoMoreIsNoticedAndTheOldConnectionIsReplaced(Browser ann) {
    try (var network = Network.to(server)) {
      var page = new RoomPanel(network.open(ann, "?silence=2"));
      page.enter("lobby");
      page.name().submit("Ann");
      page.name().holds("Ann");

      network.freeze();
      page.status().says("The server does not answer any more. Trying again in ");
      page.status().saysConnected();
      page.msg().submit("hi");

      page.messages().shows("You: hi");
      assertThat(page.wire().out()).anyMatch(it -> it.contains("\"resume\""));
      Lobby.has(socketServer, 1);
    }
  }

  @Test
  void whatWasOnItsWayWhenTheConnectionBrokeIsNotSentAgainButGivenBack(Browser ann, Browser bob) {
    try (var network = Network.to(server)) {
      var annsPage = new RoomPanel(network.open(ann, ""));
      annsPage.enter("lobby");
      var bobsPage = open(bob).enter("lobby");
      network.freeze();
      annsPage.msg().submit("can you hear me?");
      annsPage.msg().holds("");

      network.loseBrowsers();

      annsPage.problemSays("The connection broke before the server answered.");
      annsPage.msg().holds("can you hear me?");
      annsPage.status().saysConnected();
      annsPage.msg().submit("and now?");
      bobsPage.messages().shows("Anon: and now?");
    }
  }

  @Test
  void noLineIsLostWhenSeveralAreOnTheirWayAndTheConnectionBreaks(Browser ann) {
    try (var network = Network.to(server)) {
      var page = new RoomPanel(network.open(ann, ""));
      page.enter("lobby");
      network.freeze();
      page.msg().submit("one");
      page.msg().submit("two");
      page.msg().submit("three");
      page.msg().holds("");

      network.loseBrowsers();

      page.messages().shows("Not sent: two", "Not sent: three");
      page.msg().holds("one");
      page.isOnline();
    }
  }

  @Test
  @InEveryBrowser
  void onlineAgainThePageDoesNotWait(Browser ann) {
    var page = open(ann).enter("lobby");
    ann.script(
        "window.cleared = []; const real = window.clearTimeout;"
            + "window.clearTimeout = (it) => { window.cleared.push(it); real(it); };"
            + "const start = window.setTimeout;"
            + "window.setTimeout = (action, ms) => {"
            + "  const it = start(action, ms); if (ms > 1000) window.planned = it; return it; };");
    server.stop();
    isReconnecting(page);
    var planned = ann.script("return window.planned");
    server.startAgain();

    page.isOnline();

    assertThat(ann.script("return window.cleared")).asInstanceOf(LIST).contains(planned);
  }

  @Test
  void moreLinesThanTheServerTakesAtOnceAllArriveInOrder(Browser ann) {
    var page = open(ann).enter("lobby");
    server.stop();
    isReconnecting(page);
    ann.script(
        "const box = document.querySelector('#text');"
            + "for (let i = 0; i < 25; i++) { box.value = `line ${i}`; box.form.requestSubmit(); }");
    server.startAgain();

    page.isOnline();

    page.messages()
        .shows(IntStream.range(0, 25).mapToObj(it -> "You: line " + it).toArray(String[]::new));
  }

  @Test
  void aLineForARoomThatOneHasLeftGoesNowhereElseAndIsShown(Browser ann) {
    var page = open(ann).enter("lobby");
    server.stop();
    isReconnecting(page);
    page.msg().submit("for the lobby");
    page.leave();
    server.startAgain();
    page.isOnline();

    page.enter("kitchen");

    page.messages().shows("Not sent to lobby: for the lobby");
    page.msg().holds("");
  }

  @Test
  void oneCanLeaveWhileThereIsNoServerAndIsOutsideAfterwards(Browser ann) {
    var page = open(ann).enter("lobby");
    server.stop();
    isReconnecting(page);
    page.leave();
    server.startAgain();

    page.isOnline().isOutside();

    page.welcome().submit("kitchen");
    page.isIn("kitchen");
    Lobby.has(socketServer, 0);
  }

  @Test
  void anotherNetworkOrALongSleepMeansToAskAtOnceAndNotToWaitLong(Browser ann) {
    for (var event :
        new String[] {
          "dispatchEvent(new Event('online'))",
          "const hide = (hidden) => {"
              + "  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
              + "  document.dispatchEvent(new Event('visibilitychange')); };"
              + "hide(true); const real = Date.now; Date.now = () => real() + 60000;"
              + "hide(false); Date.now = real;"
        }) {
      try (var network = Network.to(server)) {
        var page = new RoomPanel(network.open(ann, ""));
        page.status().saysConnected();
        ann.script(
            "import('/step04/main.js').then(({ socket }) =>"
                + " socket.addEventListener('networkchange', () => (window.isChanged = true)))");
        network.freeze();

        ann.script(event);

        page.status().says("The server does not answer any more. Trying again in ");
        page.status().saysConnected();
        assertThat(ann.script("return window.isChanged")).isEqualTo(true);
      }
    }
  }

  @Test
  void aClockThatIsPutForwardCutsNoConnection(Browser ann) {
    var page = new RoomPanel(ann.open(server.page("?silence=3")));
    page.status().saysConnected();
    ann.script("const real = Date.now; Date.now = () => real() + 120000;");

    eventually(() -> assertThat(page.wire().out()).anyMatch(it -> it.contains("\"ping\"")));

    assertThat(page.wire().events()).noneMatch(it -> it.startsWith("close "));
  }

  @Test
  void theWaitsAreFromOneToFiveSecondsAndNotTheSameForAll(Browser ann) {
    open(ann);

    var waits =
        ann.script(
            "return import('/workbench/connection.js').then(({ backOff }) =>"
                + " [0, 1, 2, 9].map((attempt) => [0, 1].map((chance) => backOff(attempt, chance))))");

    assertThat(waits.toString())
        .isEqualTo("[[1000, 2000], [1000, 3000], [1000, 5000], [1000, 5000]]");
  }
}
