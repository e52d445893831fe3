package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import noom.workbench.language.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server of a class tells a page, as somebody sees it there. */
@InTheBrowser
class PageLinkInTheBrowserTest {
  private final ParrotOfClass lesson = new ParrotOfClass();

  @RegisterExtension
  final LessonExtension server = new LessonExtension(lesson::lesson, ClassOptions.forClass());

  private static String token(Browser browser) {
    return (String) browser.script("return document.documentElement.dataset.page");
  }

  private void isTold(Browser browser, String words) {
    eventually(
        () -> {
          lesson.pages().tell(token(browser), "say", words); // its line may not be open yet
          assertThat(browser.shownText("#from-instructor")).isEqualTo(words);
        });
  }

  @Test
  @InEveryBrowser
  void whatTheInstructorSaysIsABannerAndTextAndNeverHtml(Browser ann, Browser bob) {
    ann.open(server.page());
    bob.open(server.page());

    isTold(ann, "<img src=x onerror=alert(1)> & \"Hello\"");
    assertThat(ann.all("#from-instructor img")).isEmpty();
    assertThat(bob.shows("#from-instructor")).isFalse();

    lesson.pages().tell(token(ann), "say", "");
    eventually(() -> assertThat(ann.shows("#from-instructor")).isFalse());
  }

  @Test
  void whatIsDoneOnPurposeStandsInTheWirePanel(Browser ann) {
    ann.open(server.page());
    isTold(ann, "Look at the wire");

    var everyone = new Sentence("whom.EVERYONE");
    var what = new Sentence("fault.LOST_ACK.happens", Map.of("whom", everyone));
    lesson.pages().tell(token(ann), "note", new Sentence("fault.goes.on", Map.of("what", what)));

    var wire = new WirePanel(ann);
    var words = "On purpose: the next ack to everyone is lost.";
    eventually(() -> assertThat(wire.events()).contains(words));
  }

  @Test
  void theLineComesBackByItselfAndIsNotOnTheWire(Browser ann) {
    ann.mayLoseServer();
    ann.open(server.page());
    isTold(ann, "before");
    var token = token(ann);

    server.stop();
    server.startAgain();

    isTold(ann, "after");
    assertThat(token(ann)).isEqualTo(token);
    assertThat(new WirePanel(ann).events()).noneMatch(it -> it.contains("/class/page"));
  }
}
