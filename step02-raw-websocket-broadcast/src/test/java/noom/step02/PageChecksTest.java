package noom.step02;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InTheBrowser
class PageChecksTest {
  private Peers everyone;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> {
            everyone = new Peers();
            return Step02.lesson(everyone);
          });

  @Test
  void theListScrollsToTheNewestLine(Browser ann) {
    var page = ChatPage.open(ann, server);
    for (int i = 1; i <= 30; i++) {
      everyone.broadcast("line " + i);
    }
    eventually(() -> assertThat(page.messages().lines()).hasSize(30));

    assertThat(fromTheEnd(ann)).isLessThan(2);
  }

  @Test
  void theNewestLineStaysInSightWhenTheWindowChanges(Browser ann) {
    var page = ChatPage.open(ann, server);
    for (int i = 1; i <= 30; i++) {
      everyone.broadcast("line " + i);
    }
    eventually(() -> assertThat(page.messages().lines()).hasSize(30));

    ann.looksAt(360, 480, false);

    eventually(() -> assertThat(fromTheEnd(ann)).isLessThan(2));
  }

  @Test
  void aScrollEventThatIsLateDoesNotCountAsScrollingUp(Browser ann) {
    var page = ChatPage.open(ann, server);
    for (int i = 1; i <= 30; i++) {
      everyone.broadcast("line " + i);
    }
    eventually(() -> assertThat(page.messages().lines()).hasSize(30));

    ann.script(
        "const list = document.querySelector('main ul'); list.style.height = '100px';"
            + "list.dispatchEvent(new Event('scroll'))");

    eventually(() -> assertThat(fromTheEnd(ann)).isLessThan(2));
  }

  @Test
  void whoHasScrolledUpToReadIsNotDisturbed(Browser ann) {
    var page = ChatPage.open(ann, server);
    for (int i = 1; i <= 30; i++) {
      everyone.broadcast("line " + i);
    }
    eventually(() -> assertThat(page.messages().lines()).hasSize(30));

    ann.script(
        "const list = document.querySelector('main ul'); list.scrollTop = 0;"
            + "return new Promise((seen) => list.addEventListener('scroll', seen, {once: true}))"
            + ".then(() => 0)");
    everyone.broadcast("one more");
    eventually(() -> assertThat(page.messages().lines()).hasSize(31));

    assertThat(ann.script("return document.querySelector('main ul').scrollTop")).isEqualTo(0L);
  }

  private static double fromTheEnd(Browser browser) {
    var pixels =
        browser.script(
            "const list = document.querySelector('main ul');"
                + "return list.scrollHeight - list.scrollTop - list.clientHeight");
    return ((Number) pixels).doubleValue();
  }

  @Test
  void thePageIsReadableOnAPhoneAndOnAProjector(Browser ann) {
    var page = ChatPage.open(ann, server);
    everyone.broadcast("hello, everyone");
    everyone.broadcast("who is there? One cannot tell. ".repeat(6));
    everyone.broadcast("unbreakable".repeat(40));
    page.form().submit("안녕하세요 👋");
    eventually(() -> assertThat(page.messages().lines()).hasSize(4));

    PageChecks.check(ann, "step02");
  }

  @Test
  void theLessonTextIsReadableToo(Browser ann) {
    PageChecks.checkText(ann.open(server.page()), "step02-");
  }
}
