package noom.step08;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.LineForm;
import noom.testkit.MessageList;
import noom.testkit.PageChecks;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InTheBrowser
class PageChecksTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step08.lesson(new SocketServer(Time.REAL)));

  @Test
  void thePageIsReadableOnAPhoneAndOnAProjector(Browser ann) {
    PageChecks.check(ann.open(server.page()), "step08");
  }

  @Test
  void theCoursesChatIsReadableToo(Browser ann) {
    InstalledClient.require(server);
    ann.open(server.page("step08/chat.html"));
    PageChecks.check(ann, "step08-chat-outside");

    new LineForm(ann, "#welcome form").submit("lobby");
    eventually(() -> assertThat(ann.shows("#room")).isTrue());
    new LineForm(ann, "#msg").submit("unbreakable".repeat(40));
    new MessageList(ann, "#messages").contains("You: " + "unbreakable".repeat(40));
    PageChecks.check(ann, "step08-chat-inside");
  }

  @Test
  void theCoursesVideoCallIsReadableToo(Browser ann, Browser bob) {
    InstalledClient.require(server);
    var video = server.page("step08/video.html");
    PageChecks.check(ann.open(video), "step08-video-outside");

    new LineForm(ann, "#welcome form").submit("lobby");
    eventually(() -> assertThat(ann.shows("#call")).isTrue());
    new LineForm(bob.open(video), "#welcome form").submit("lobby");
    eventually(() -> assertThat(seesOther(ann)).isTrue());
    PageChecks.check(ann, "step08-video-inside");
  }

  private static boolean seesOther(Browser browser) {
    return (Boolean) browser.script("return document.querySelector('#peerFace').videoWidth > 0");
  }

  @Test
  void theLessonTextIsReadableToo(Browser ann) {
    PageChecks.checkText(ann.open(server.page()), "step08-");
  }
}
