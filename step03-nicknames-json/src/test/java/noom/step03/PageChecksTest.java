package noom.step03;

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
  @RegisterExtension final LessonExtension server = new LessonExtension(Step03::lesson);

  @Test
  void thePageIsReadableOnAPhoneAndOnAProjector(Browser ann, Browser bob) {
    var annsPage = ChatPage.open(ann, server);
    var bobsPage = ChatPage.open(bob, server);
    annsPage.nick().submit("Ann");
    annsPage.message().submit("Shall we meet at noon?");
    bobsPage.messages().shows("Ann: Shall we meet at noon?");
    bobsPage.nick().submit("소시지");
    bobsPage.message().submit("좋아요! " + "I would like that very much. ".repeat(8));
    bobsPage.message().submit("unbreakable".repeat(40));
    annsPage.message().submit(" ");
    annsPage.problemSays("Please type something that can be seen.");
    eventually(() -> assertThat(annsPage.messages().lines()).hasSize(3));

    PageChecks.check(ann, "step03");
  }

  @Test
  void theLessonTextIsReadableToo(Browser ann) {
    PageChecks.checkText(ann.open(server.page()), "step03-");
  }
}
