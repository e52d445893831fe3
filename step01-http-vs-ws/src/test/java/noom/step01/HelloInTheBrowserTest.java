package noom.step01;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import noom.testkit.Browser;
import noom.testkit.Flags;
import noom.testkit.InEveryBrowser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InTheBrowser
class HelloInTheBrowserTest {
  private static final String KEEPS_PAGES = "--disable-features=RenderDocument";

  private static final String FORGETFUL = "Hello! Who are you? I have forgotten.";
  private static final String NEVER = "?seconds=3600";

  @RegisterExtension final LessonExtension server = new LessonExtension(Step01::lesson);

  private HelloPage open(Browser browser, String query) {
    return new HelloPage(browser.open(server.page(query)));
  }

  @Test
  @InEveryBrowser
  void overHttpTheServerAnswersWhenAskedAndForgetsWhoAsked(Browser ann) {
    var page = open(ann, NEVER);
    page.ws().shows("hello!");
    page.http().shows();

    page.askOverHttp();
    page.http().shows(FORGETFUL);
    page.askOverHttp();

    page.http().shows(FORGETFUL, FORGETFUL);
    page.wire().showsOut("GET /hello", "GET /hello");
    eventually(
        () ->
            assertThat(page.wire().in())
                .containsExactly("hello!", "200 OK\n" + FORGETFUL, "200 OK\n" + FORGETFUL));
  }

  @Test
  @InEveryBrowser
  void overTheWebSocketTheServerSpeaksFirst(Browser ann) {
    var page = open(ann, NEVER);

    page.ws().shows("hello!");
    page.status().saysConnected();
    page.counts("open", 1);
    page.counts("message", 1);
    page.counts("error", 0);
    page.counts("close", 0);
    page.wire().showsIn("hello!");
  }

  @Test
  @InEveryBrowser
  void eachButtonIsAnsweredAndCounted(Browser ann) {
    var page = open(ann, NEVER);
    page.ws().shows("hello!");

    page.press("hello");
    page.press("study");
    page.press("bye");

    page.ws()
        .shows(
            "hello!",
            "You said \"hello\", message 1 of this connection.",
            "You said \"study\", message 2 of this connection.",
            "You said \"bye\", message 3 of this connection.");
    page.wire().showsOut("hello", "study", "bye");
    page.counts("message", 4);
  }

  @Test
  void theServerKnowsEachConnectionApart(Browser ann, Browser bob) {
    var annsPage = open(ann, NEVER);
    var bobsPage = open(bob, NEVER);
    annsPage.ws().shows("hello!");
    bobsPage.ws().shows("hello!");

    annsPage.press("hello");
    annsPage.press("study");
    bobsPage.press("hello");

    bobsPage.ws().shows("hello!", "You said \"hello\", message 1 of this connection.");
    annsPage
        .ws()
        .shows(
            "hello!",
            "You said \"hello\", message 1 of this connection.",
            "You said \"study\", message 2 of this connection.");
  }

  @Test
  void thePageSaysHelloByItselfAfterAWhile(Browser ann) {
    var page = open(ann, "?seconds=0.1");

    page.ws()
        .shows("hello!", "You said \"hello from the browser!\", message 1 of this connection.");
  }

  @Test
  void theWhileIsTenSecondsUnlessTheAddressSaysOtherwise(Browser ann) {
    open(ann, "").ws().shows("hello!");

    var waits =
        ann.script(
            "return import('/step01/delay.js').then((it) =>"
                + " ['', '?seconds=2', '?seconds=0', '?seconds=-1', '?seconds=x']"
                + ".map(it.secondsToWait))");

    assertThat(waits).asString().isEqualTo("[10, 2, 0, 10, 10]");
  }

  @Test
  @InEveryBrowser
  void aServerThatStopsIsSeenAsCloseAndTheButtonsRest(Browser ann) {
    var page = open(ann, NEVER);
    page.ws().shows("hello!");

    server.stop();

    page.counts("close", 1);
    page.status().says("Disconnected (1001). The server is stopping.");
    eventually(() -> assertThat(page.wire().events()).last().asString().startsWith("close 1001"));
    assertThat(ann.all("#ws button")).noneMatch(button -> button.isEnabled());
  }

  @Test
  void aQuestionWithoutAnAnswerIsSaidInWords(Browser ann) {
    var page = open(ann, NEVER);
    page.ws().shows("hello!");
    ann.mayLoseServer();
    server.stop();
    page.counts("close", 1);

    page.askOverHttp();

    page.http().shows("No answer: the server does not run.");
    page.wire().showsOut("GET /hello");
  }

  @Test
  @InEveryBrowser
  void aServerThatDeniesTheUpgradeIsSeenAsErrorAndClose(Browser ann) {
    var lesson = Step01.lesson();
    var deaf = new Lesson(lesson.step(), lesson.panels(), app -> {});
    ann.mayLoseServer();
    try (var withoutWebSocket = LessonServer.start(deaf, Options.anyFreePort())) {
      var page = new HelloPage(ann.open(withoutWebSocket.page()));

      page.counts("error", 1);
      page.counts("close", 1);
      page.counts("open", 0);
      page.status()
          .says(
              "Disconnected (1006). The server opened no WebSocket: if it runs, its terminal says why.");
    }
  }

  @Test
  void aListKeepsItsLastFiveHundredLines(Browser ann) {
    ann.open(server.page());

    var kept =
        ann.script(
            "return import('/step01/messages.js').then(({ addMessage }) => {"
                + " const list = document.querySelector('#http ul'); const kept = [];"
                + " for (let i = 1; i <= 501; i++) {"
                + "   addMessage(list, 'line ' + i);"
                + "   if (i >= 500) kept.push(list.children.length, list.firstChild.textContent);"
                + " } return kept.join(', '); })");

    assertThat(kept).isEqualTo("500, line 1, 500, line 2");
  }

  @Test
  void backFromTheLessonThePageIsAlive(@Flags(KEEPS_PAGES) Browser keeper) {
    var page = open(keeper, NEVER);
    page.ws().shows("hello!");
    keeper.script("addEventListener('pageshow', () => (localStorage.isKept = true))");

    keeper.open(server.page("step01/lesson"));
    keeper.driver().navigate().back();

    eventually(() -> assertThat(keeper.script("return localStorage.isKept")).isEqualTo("true"));
    page.status().saysConnected();
    page.ws().shows("hello!");
  }

  @Test
  void aReasonEndsWithOneMarkWhateverItIs(Browser ann) {
    open(ann, NEVER);

    var words =
        ann.script(
            "return import('/step01/connect.js').then(({ inWords }) =>"
                + " ['See you!', 'why', 'Why?', 'So.', ''].map((reason) => inWords({ code: 1000, reason })))");

    assertThat(words)
        .isEqualTo(
            List.of(
                "Disconnected (1000). See you!",
                "Disconnected (1000). Why.",
                "Disconnected (1000). Why?",
                "Disconnected (1000). So.",
                "Disconnected (1000). The connection broke off."));
  }

  @Test
  void theSecondsUntilTheNextTryAreCountedDown(Browser ann) {
    open(ann, NEVER);

    var words =
        ann.script(
            "const real = window.setTimeout; window.setTimeout = (action) => action();"
                + "const seen = [];"
                + "const status = { dataset: {}, set textContent(words) { seen.push(words); } };"
                + "return import('/step01/connect.js').then(({ showStatus }) => {"
                + "  showStatus(status, { state: 'reconnecting', closing: { code: 1006 }, wait: 3000 });"
                + "  window.setTimeout = real;"
                + "  return seen.map((it) => it.match(/again in (.*) …/)[1]).join(); })");

    assertThat(words).isEqualTo("3 s,2 s,1 s");
  }

  @Test
  void aScriptThatFailsLeavesAWordOnThePage(Browser ann) {
    open(ann, NEVER);

    ann.script("dispatchEvent(new ErrorEvent('error', { error: new Error('x is not defined') }))");

    assertThat(ann.shownText("main > .problem")).contains("reload it").contains("x is not defined");
  }
}
