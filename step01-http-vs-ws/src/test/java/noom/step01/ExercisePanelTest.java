package noom.step01;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import noom.testkit.Browser;
import noom.testkit.ExercisePanel;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import noom.testkit.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel of the exercises, which is the same on the pages of all steps. */
@InTheBrowser
class ExercisePanelTest {
  private static final String FIRST = "[data-exercise='1'] ";
  private static final String GUESTS = "#exercises > .hint";
  private static final String NEVER = "?seconds=3600";

  @RegisterExtension final LessonExtension server = new LessonExtension(Step01::lesson);

  private ExercisePanel open(Browser browser) {
    return new ExercisePanel(browser.open(server.page(NEVER))).unfold();
  }

  private static HttpResponse<String> get(URI page) throws Exception {
    var request = HttpRequest.newBuilder(page).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static Object run(Browser browser, String script) {
    return browser.script("return import('/workbench/exercises/" + script);
  }

  @Test
  @InFirefoxToo
  void aCheckSaysWhatWasExpectedAndSeenAndWhereToLook(Browser ann) {
    var panel = open(ann);
    assertThat(panel.states()).containsExactly("untried", "untried", "untried");
    assertThat(ann.shownText(GUESTS))
        .isEqualTo(
            "A check comes in as a few guests: what they say may appear in your chat and on your wire.");

    panel.check(1);

    panel.shows(List.of("red", "untried", "untried"));
    assertThat(panel.results().get(0))
        .isEqualTo(
            new ExercisePanel.Result(
                "A fourth word",
                "red",
                """
                Expected: a button "thanks" beside the other three
                Seen: a button "hello", a button "study", a button "bye"
                Look: Step01Page.webSocket(), where the buttons are made"""));
  }

  @Test
  void onAPageInKoreanACheckAndItsHintsAreInKorean(Browser ann) {
    var panel = new ExercisePanel(ann.open(server.page(NEVER + "&lang=ko"))).unfold();
    assertThat(ann.shownText(GUESTS))
        .isEqualTo("확인하는 동안 손님 몇 명이 들어와요. 손님이 하는 말이 내 채팅과 와이어에 보일 수 있어요.");

    panel.check(1);

    panel.shows(List.of("red", "untried", "untried"));
    assertThat(panel.results().get(0))
        .isEqualTo(
            new ExercisePanel.Result(
                "네 번째 단어",
                "red",
                """
                기대한 것: 다른 세 버튼 옆에 "thanks" 버튼
                본 것: "hello" 버튼, "study" 버튼, "bye" 버튼
                살펴볼 곳: 버튼을 만드는 Step01Page.webSocket()"""));
    ann.click(FIRST + ".hint");
    assertThat(ann.shownText(FIRST + ".help")).contains("페이지는 HTML 파일에 있지 않아요.");
  }

  @Test
  void withoutAnAnswerOfTheServerThePanelSaysSoAndCanBeUnfoldedAgain(Browser ann) {
    ann.open(server.page(NEVER)).mayLoseServer();
    server.stop();
    ann.click("#exercises > summary");
    var note = "#exercises > summary > span";
    eventually(() -> assertThat(ann.texts(note)).containsExactly("The server does not answer."));

    server.startAgain();
    var panel = new ExercisePanel(ann).unfold();

    assertThat(panel.states()).containsExactly("untried", "untried", "untried");
    assertThat(ann.texts(note)).containsExactly("");
  }

  @Test
  void hintsComeOneByOneAndASolutionIsFolded(Browser ann) {
    open(ann);
    var help = FIRST + ".help";

    ann.click(FIRST + ".hint");
    assertThat(ann.shownText(help)).contains("Step01Page").doesNotContain("each(");
    ann.click(FIRST + ".hint");
    assertThat(ann.shownText(help)).contains("each(").doesNotContain("One solution");
    ann.click(FIRST + ".hint");

    assertThat(ann.shownText(help + " summary")).isEqualTo("One solution");
    assertThat(ann.shows(help + " pre")).isFalse();
    assertThat(ann.shows(FIRST + ".hint")).isFalse();
    ann.click(help + " summary");
    assertThat(ann.shownText(help + " ins")).contains("\"thanks\"");
    assertThat(ann.shownText(help + " p code"))
        .contains("git stash -u -- step01-http-vs-ws")
        .contains("git apply step01-http-vs-ws/exercises/1/solution.patch");
  }

  @Test
  void whatWasTriedInThisTabIsCheckedAgainWhenThePageIsNew(Browser ann) {
    var panel = open(ann);
    panel.check(2);
    panel.shows(List.of("untried", "red", "untried"));

    ann.reload();

    panel.shows(List.of("untried", "red", "untried"));
  }

  @Test
  void aPageThatNobodySeesChecksWhenSomebodyLooksAtIt(Browser ann) {
    var panel = open(ann);
    var hide =
        "Object.defineProperty(document, 'hidden', { value: arguments[0], configurable: true });"
            + "document.dispatchEvent(new Event('visibilitychange'))";
    ann.script(hide, true);
    panel.check(1);
    assertThat(panel.states()).containsExactly("checking", "untried", "untried");

    ann.script(hide, false);

    panel.shows(List.of("red", "untried", "untried"));
  }

  @Test
  void whatIsGreenStaysNotedInThisBrowser(Browser ann) {
    ann.open(server.page(NEVER)).script("localStorage.setItem('exercise:01:3', 'green')");

    var panel = open(ann);

    assertThat(panel.states()).containsExactly("untried", "untried", "green");
    assertThat(ann.shownText("#exercises > summary > span")).isEqualTo("1 solved");
  }

  @Test
  void aCheckLeavesNothingBehind(Browser ann) {
    ann.open(server.page(NEVER)).script("document.cookie = 'times=7; path=/'");
    var panel = new ExercisePanel(ann).unfold();
    var before = ann.script("return JSON.stringify(localStorage)");

    panel.checkAll();
    panel.shows(List.of("red", "red", "red"));

    assertThat(ann.all("iframe")).isEmpty();
    assertThat(ann.script("return JSON.stringify(localStorage)")).isEqualTo(before);
    assertThat(ann.script("return document.cookie")).isEqualTo("times=7");
    new HelloPage(ann).ws().shows("hello!");
  }

  @Test
  void thePageThatACheckUsesRemembersNothingAndHasNoExercises(Browser ann) {
    open(ann);
    var makeTheWireLarger =
        "for (const key of ['ArrowLeft', 'ArrowUp'])"
            + " page.document.querySelector('#wire-size')"
            + "   .dispatchEvent(new page.window.KeyboardEvent('keydown', { key, bubbles: true }));";
    var kept = "Object.keys(localStorage).filter((it) => it.startsWith('wire-')).length";

    var seen =
        run(
            ann,
            "framed-page.js').then(async ({ FramedPage }) => {"
                + " const page = new FramedPage(''); await page.loaded;"
                + " const panel = page.find('#exercises'); panel.open = true;"
                + " await new Promise((then) => panel.addEventListener('toggle', then));"
                + makeTheWireLarger
                + " const lists = page.all('#exercises li').length; page.close();"
                + " return [%s, lists].join(); })".formatted(kept));

    assertThat(seen).isEqualTo("0,0");
    ann.script("const page = { window, document };" + makeTheWireLarger);
    assertThat(ann.script("return " + kept)).as("of the page itself").isEqualTo(1L);
  }

  @Test
  void aCheckThatFailsItselfSaysThatItIsNoMistakeOfTheReader(Browser ann) {
    open(ann);

    var words = run(ann, "runner.js').then(({ run }) => run('/step01/delay.js'))");

    assertThat(words.toString()).contains("This check is broken, which is our mistake");
  }

  @Test
  void whatDoesNotComeInTimeIsSaid(Browser ann) {
    open(ann);

    var words =
        run(
            ann,
            "deadline.js').then(({ Deadline }) => new Deadline(0.1).until({ expected: 'an answer',"
                + " look: 'here', read: () => null })).catch((red) => red.words().join('|'))");

    assertThat(words).isEqualTo("Expected: an answer|Seen: nothing, after 0.1 seconds|Look: here");
  }

  @Test
  void aCheckEndsInTimeWhateverItWaitsFor(Browser ann) {
    open(ann);

    var words =
        run(
            ann,
            "deadline.js').then(({ Deadline }) => new Deadline(0.1).over())"
                + ".catch((red) => red.words().join('|'))");

    assertThat(words.toString())
        .startsWith("Expected: an end of this check|Seen: nothing, after 0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shared.js", // of step 01 there is none
        "4/check.js",
        "0/check.js",
        "4/check.ko.txt",
        "1/check.en.txt",
        "1/hints.ko.md",
        "1/solution.patch",
        "..%2f1/check.js",
        "1/..%2f..%2fpom.xml",
        "1%2fcheck.js/check.js"
      })
  void nothingElseIsServed(String path) throws Exception {
    assertThat(get(URI.create(server.page() + "exercises/" + path)).statusCode()).isIn(400, 404);
  }

  @Test
  void aCheckIsServedAsAScript() throws Exception {
    var check = get(server.page("exercises/1/check.js"));

    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(check.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
  }

  @Test
  void withoutACheckoutThereIsNoPanel(@TempDir Path elsewhere) throws Exception {
    try (var step = Program.run(elsewhere, "-Dport=0", Step01.class.getName())) {
      assertThat(get(step.page()).body()).doesNotContain("id=\"exercises\"", "exercises/");
      assertThat(get(step.page().resolve("/exercises/1/check.js")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void thePanelIsReadableOnAPhoneAndOnAProjector(Browser ann) {
    var panel = open(ann);
    ann.script("localStorage.setItem('exercise:01:3', 'green')");
    ann.reload();
    panel.unfold().check(1);
    panel.shows(List.of("red", "untried", "green"));
    for (var hint = 0; hint < 3; hint++) {
      ann.click(FIRST + ".hint");
    }
    ann.click(FIRST + ".help summary");

    PageChecks.check(ann, "step01-exercises");
    eventually(() -> assertThat(ann.shows(FIRST + ".help ins")).isTrue());
  }
}
