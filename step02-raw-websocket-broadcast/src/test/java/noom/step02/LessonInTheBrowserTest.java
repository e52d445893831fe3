package noom.step02;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.InEveryBrowser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What one reads beside the page, with one lesson that stands for all. */
@InTheBrowser
class LessonInTheBrowserTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Step02::lesson);

  private Browser lesson(Browser browser) {
    return browser.open(server.page("step02/lesson"));
  }

  @Test
  @InEveryBrowser
  void theDiagramIsDrawnAndTheCodeIsColoured(Browser ann) {
    lesson(ann);

    eventually(() -> assertThat(ann.all(".diagram > svg")).hasSize(1));
    assertThat(ann.all(".language-mermaid")).isEmpty();
    assertThat(ann.all("code.language-java .hljs-keyword")).isNotEmpty();
  }

  @Test
  void theContentsLeadToTheSectionsAndAreFoldedOnAPhone(Browser ann) {
    ann.looksAt(1280, 800, false);
    lesson(ann);
    assertThat(ann.texts(".contents a")).startsWith("What you will see").endsWith("Words");
    assertThat(ann.shows(".contents ol")).isTrue();

    ann.looksAt(390, 800, false);
    ann.reload();
    assertThat(ann.shows(".contents ol")).isFalse();
    ann.click(".contents summary");
    ann.click(".contents li:last-child a");

    assertThat(ann.script("return document.querySelector(':target').textContent"))
        .isEqualTo("Words");
  }

  @Test
  void aSnippetLeadsToItsLinesInTheSource(Browser ann) {
    lesson(ann);
    var wanted = "/** Sends the text to everyone, the sender too. */";
    assertThat(ann.texts("figure.code")).anyMatch(it -> it.contains(wanted));

    ann.click("figure.code figcaption a[href*='Peers.java']");

    eventually(() -> assertThat(ann.shownText("li:target code").strip()).isEqualTo(wanted));
    assertThat(ann.texts("h1"))
        .containsExactly("step02-raw-websocket-broadcast/src/main/java/noom/step02/Peers.java");
    eventually(() -> assertThat(ann.all(".source .hljs-keyword")).isNotEmpty());
  }

  @Test
  void aLinkToAFileOpensItAndALinkToALessonOpensThat(Browser ann) {
    lesson(ann);
    ann.click("main a[href$='/Outbox.java']");
    assertThat(ann.driver().getTitle())
        .isEqualTo(
            "Outbox.java · step02-raw-websocket-broadcast/src/main/java/noom/step02/Outbox.java");

    lesson(ann);
    assertThat(ann.shownText(".neighbours")).contains("-Dstep=03");
    ann.click(".neighbours a");
    assertThat(ann.driver().getTitle()).startsWith("Lesson 01 · ");
    assertThat(ann.shownText("header .trail")).contains("Step 01");
    assertThat(ann.all("header a[href='/step01/new']")).hasSize(1);
    assertThat(ann.shownText(".neighbours")).isEqualTo("Step 02");
  }

  @Test
  void commandsNameThePortOfThisServer(Browser ann) {
    lesson(ann);

    eventually(
        () ->
            assertThat(ann.shownText("main"))
                .contains("http://localhost:" + server.port() + "/")
                .doesNotContain("localhost:3000"));
  }

  @Test
  void codeIsCopiedWithAButton(Browser ann) {
    lesson(ann);
    ann.click("figure.code .copy");

    eventually(
        () -> assertThat(ann.texts("figure.code .copy").get(0)).isIn("Copied", "Press Ctrl+C"));
  }

  @Test
  void whereThereIsRoomTheLessonOpensBesideThePageWhichGoesOn(Browser ann) {
    ann.looksAt(1400, 900, false);
    var page = ChatPage.open(ann, server);

    ann.click("#read");
    eventually(() -> assertThat(ann.shows("iframe#lesson")).isTrue());
    ann.driver().switchTo().frame("lesson");
    eventually(() -> assertThat(ann.texts("main h2")).contains("Try it"));
    assertThat(ann.shows("header")).as("a second banner").isFalse();
    ann.driver().switchTo().defaultContent();
    page.form().submit("still here");
    page.messages().shows("still here");

    ann.click("#read");
    assertThat(ann.all("iframe")).isEmpty();
  }

  @Test
  void whereThereIsNoneItOpensInATabOfItsOwn(Browser ann) {
    ann.looksAt(1399, 900, false);
    var page = ChatPage.open(ann, server);
    var tab = ann.driver().getWindowHandle();

    ann.click("#read");
    eventually(() -> assertThat(ann.driver().getWindowHandles()).hasSize(2));
    ann.driver().switchTo().window(other(ann, tab));
    eventually(() -> assertThat(ann.driver().getTitle()).startsWith("Lesson 02"));
    ann.driver().close();
    ann.driver().switchTo().window(tab);

    page.form().submit("still here");
    page.messages().shows("still here");
  }

  private static String other(Browser browser, String tab) {
    return browser.driver().getWindowHandles().stream()
        .filter(it -> !it.equals(tab))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsNewNamesEachFileAndWhatItTakesFromBelow(Browser ann) {
    ann.open(server.page("step02/new"));

    assertThat(ann.texts("tbody tr"))
        .anyMatch(it -> it.startsWith("Outbox.java") && it.contains("step01 Notes"))
        .anyMatch(it -> it.startsWith("main.js") && it.contains("step01 connect.js"));
    ann.click("tbody a");
    assertThat(ann.all(".source li")).isNotEmpty();
  }

  @Test
  void theWordsOfThisLessonAndThoseBelowStandTogether(Browser ann) {
    ann.open(server.page("words"));

    assertThat(ann.texts("dt")).contains("Handshake", "Backpressure").doesNotContain("Whisper");
    assertThat(ann.texts("dd")).allMatch(it -> it.strip().endsWith("."));
  }
}
