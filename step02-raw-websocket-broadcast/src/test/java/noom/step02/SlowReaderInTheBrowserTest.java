package noom.step02;

import static noom.testkit.Eventually.eventually;
import static noom.testkit.engine.BrowserType.FIREFOX;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import noom.testkit.Browser;
import noom.testkit.Client;
import noom.testkit.In;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reader hardly reads while much is said: what does the server hold? */
@InTheBrowser
@Timeout(300) // some 30 MB through three pages, on a machine that may be busy
class SlowReaderInTheBrowserTest {
  private static final Duration PASSED_ON = Duration.ofSeconds(120);
  private static final String LONG_LINE = "x".repeat(65_536);
  private static final int LINES = 8; // half a MiB
  private static final Pattern MEGABYTES = Pattern.compile("([\\d,]+) MB of memory in use");

  @RegisterExtension
  final LessonExtension naive =
      new LessonExtension(Step02::lesson, Options.anyFreePort().with("naive", "true"));

  @RegisterExtension final LessonExtension server = new LessonExtension(Step02::lesson);

  private int parts;

  @Test
  void theNaiveServerKeepsAllThatIsNotReadAsLongAsThatConnectionIsOpen(Browser ann, Browser bob) {
    var annsPage = ChatPage.open(ann, naive);
    var bobsPage = ChatPage.open(bob, naive);
    assertThat(ann.shownText("#read-slowly")).isEqualTo("Read slowly");
    var before = megabytes(measure(ann, "read-slowly"));

    eventually(
        PASSED_ON, // the system's buffers take the first megabytes
        () -> assertThat(megabytes(measure(ann, "send-much"))).isGreaterThan(before + 8));
    assertThat(measure(ann, "measure")).endsWith("3 connections.");
    annsPage.form().submit("nobody noticed");
    bobsPage.messages().contains("nobody noticed");
  }

  @Test
  void withAnOutboxForEachTheSlowReaderIsLetGoAndItsMemoryIsFree(Browser ann, Browser bob) {
    var annsPage = ChatPage.open(ann, server);
    var bobsPage = ChatPage.open(bob, server);
    var before = megabytes(measure(ann, "read-slowly"));
    try (var program = Client.connect(server)) {
      eventually(
          PASSED_ON,
          () -> {
            tell(program, annsPage, bobsPage); // again: the system's buffers take the first of it
            assertThat(measure(ann, "measure")).endsWith("3 connections."); // with the program's
          });
    }
    assertThat(megabytes(measure(ann, "measure")) - before).isLessThan(5);
    annsPage.form().submit("nobody noticed");
    bobsPage.messages().contains("nobody noticed");
  }

  @Test
  void whenTheServerIsGoneThePanelSaysSo(Browser ann) {
    ChatPage.open(ann, server);
    ann.mayLoseServer();
    server.stop();

    assertThat(measure(ann, "measure")).isEqualTo("The server does not answer.");
    assertThat(measure(ann, "read-slowly")).isEqualTo("The server does not answer.");
  }

  @Test
  void aLongLineIsShownByItsBeginningAndItsLength(Browser ann) {
    var page = ChatPage.open(ann, server);
    page.form().submit("x".repeat(1_000));
    page.form().submit("y".repeat(1_001));

    page.messages().shows("x".repeat(1_000), "y".repeat(1_000) + " … (1001 characters)");
  }

  @Test
  void aBrowserThatCannotReadSlowlySaysSo(@In(FIREFOX) Browser ann) {
    ChatPage.open(ann, server);

    assertThat(ann.find("#read-slowly").isEnabled()).isFalse();
    assertThat(ann.texts("#measured li"))
        .containsExactly("This browser cannot read slowly: use Chrome or Edge for this.");
  }

  /**
   * Says half of what an outbox keeps, and waits until both pages have it: {@code Send 8 MB} does
   * not wait for the pages, and on a busy machine one of them may be a slow reader too.
   */
  private void tell(Client program, ChatPage... pages) {
    var mark = "that was part " + ++parts;
    for (int i = 0; i < LINES; i++) {
      program.send(LONG_LINE);
    }
    program.send(mark);
    for (int i = 0; i <= LINES; i++) {
      program.next();
    }
    for (var page : pages) {
      page.messages().contains(mark);
    }
  }

  /** Presses this button, and waits for the line that says what came of it. */
  private static String measure(Browser browser, String button) {
    var lines = browser.texts("#measured li").size();
    browser.click("#" + button);
    eventually(PASSED_ON, () -> assertThat(browser.texts("#measured li")).hasSize(lines + 1));
    return browser.texts("#measured li").get(lines);
  }

  private static long megabytes(String line) {
    var match = MEGABYTES.matcher(line);
    assertThat(match.find()).as(line).isTrue();
    return Long.parseLong(match.group(1).replace(",", ""));
  }
}
