package noom.step03;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import noom.testkit.Browser;
import noom.testkit.CheckoutCopy;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the open pages show after a save, when they do not come back by themselves. */
@InTheBrowser
@Timeout(120) // a compiler in a second JVM
class SaveInTheBrowserTest {
  private static final String MODULE = "step03-nicknames-json/src/main/";
  private static final String CODE = MODULE + "java/noom/step03/Step03.java";
  private static final String WEB = MODULE + "resources/web/step03/";

  @TempDir Path folder;

  private CheckoutCopy checkout;
  private Program step;

  @BeforeEach
  void start() {
    checkout = CheckoutCopy.of(folder, "03");
    step = checkout.run(Step03.class.getName(), "-Dwatch=true");
  }

  @AfterEach
  void stop() {
    step.close();
  }

  private ChatPage open(Browser browser) {
    var page = new ChatPage(browser.open(step.page()));
    page.status().saysConnected();
    return page;
  }

  private static void isTitled(Browser browser, String words) {
    eventually(CheckoutCopy.PATIENCE, () -> assertThat(browser.texts("h1")).containsExactly(words));
  }

  private static void hasButton(Browser browser, String words) {
    eventually(
        CheckoutCopy.PATIENCE,
        () -> assertThat(browser.texts("#message button")).containsExactly(words));
  }

  private static void saysOfTheSave(Browser browser, String words) {
    eventually(
        CheckoutCopy.PATIENCE,
        () -> {
          assertThat(browser.shows("#save-problem")).isTrue();
          assertThat(browser.shownText("#save-problem")).contains(words);
        });
  }

  private static void saysNothingOfTheSave(Browser browser) {
    eventually(CheckoutCopy.PATIENCE, () -> assertThat(browser.shows("#save-problem")).isFalse());
  }

  @Test
  @InFirefoxToo
  void afterASaveAllPagesAreNewAndConnected(Browser ann, Browser bob) {
    var annsPage = open(ann);
    var bobsPage = open(bob);

    checkout.replace(CODE, "words.get(\"chat.send\")", "\"Saved\"");

    hasButton(ann, "Saved");
    hasButton(bob, "Saved");
    annsPage.status().saysConnected();
    bobsPage.status().saysConnected();
    annsPage.message().submit("hi");
    bobsPage.messages().contains("Anon: hi");
    assertThat(ann.texts("#wire-log li")).noneMatch(it -> it.contains("live-reload"));
  }

  @Test
  @InFirefoxToo
  void everyPageSaysWhyASaveCannotBeUsedUntilTheNextOneCan(Browser ann, Browser bob) {
    var annsPage = open(ann);
    annsPage.message().submit("before");
    annsPage.messages().contains("Anon: before");
    bob.open(step.page().resolve("/step03/lesson"));

    checkout.replace(CODE, "LessonServer.run(lesson());", "LessonServer.run(lesson())");

    saysOfTheSave(ann, CODE + ":");
    saysOfTheSave(ann, "';' expected");
    saysOfTheSave(bob, "';' expected");
    annsPage.message().submit("still here");
    annsPage.messages().contains("Anon: still here");
    saysOfTheSave(open(bob).browser(), "';' expected");
    checkout.replace(CODE, "LessonServer.run(lesson())", "LessonServer.run(lesson());");

    saysNothingOfTheSave(ann);
    saysNothingOfTheSave(bob);
  }

  @Test
  void aSavedScriptAndASavedTextLoadThePageAnew(Browser ann) {
    open(ann);
    checkout.save(WEB + "main.js", "document.querySelector('h1').textContent = 'By a script';");
    isTitled(ann, "By a script");

    ann.open(step.page().resolve("/step03/lesson"));
    checkout.save("step03-nicknames-json/README.md", "# Step 03\n\n## Saved\n");
    eventually(CheckoutCopy.PATIENCE, () -> assertThat(ann.texts("h2")).containsExactly("Saved"));
  }

  @Test
  void aSavedSentenceIsSeenInItsLanguage(Browser ann) {
    ann.open(step.page().resolve("/?lang=ko"));
    isTitled(ann, "닉네임과 JSON");

    checkout.replace(
        WEB + "messages_ko.properties", "step03.name = 닉네임과 JSON", "step03.name = 이름표");

    isTitled(ann, "이름표");
  }

  @Test
  void aSavedStyleIsSeenAndWhatWasTypedStays(Browser ann) {
    open(ann).message().type("half a sen");

    checkout.save(WEB + "style.css", "h1 { color: rgb(1, 2, 3); }");

    var colour = "return [getComputedStyle(document.querySelector('h1')).color]";
    eventually(
        CheckoutCopy.PATIENCE,
        () -> assertThat(ann.strings(colour)).containsExactly("rgb(1, 2, 3)"));
    new ChatPage(ann).message().holds("half a sen");
  }

  @Test
  void somebodyWhoStopsAndStartsTheServerReloadsAsTheLessonSays(Browser ann) {
    ann.mayLoseServer();
    var page = open(ann);
    checkout.replace(CODE, "words.get(\"chat.send\")", "\"Saved\"");
    hasButton(ann, "Saved");
    page.status().saysConnected();
    var port = step.page().getPort();

    step.stop();
    page.status()
        .says("Disconnected (1001). The server is stopping. Reload the page to connect again.");
    step.close();
    step = checkout.run(Step03.class.getName(), "-Dwatch=true", "-Dport=" + port);
    checkout.replace(CODE, "\"Saved\"", "\"Broken\"(");

    saysOfTheSave(ann, "expected"); // the page hears of saves again, and was not loaded anew
    page.status()
        .says("Disconnected (1001). The server is stopping. Reload the page to connect again.");
  }
}
