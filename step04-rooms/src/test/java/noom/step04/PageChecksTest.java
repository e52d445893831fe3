package noom.step04;

import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InTheBrowser
class PageChecksTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step04.lesson(new SocketServer(Time.REAL)));

  @Test
  void thePageIsReadableOnAPhoneAndOnAProjector(Browser ann, Browser bob) {
    RoomPageChecks.check(server, ann, bob, "step04");
  }

  @Test
  void theLessonTextIsReadableToo(Browser ann) {
    PageChecks.checkText(ann.open(server.page()), "step04-");
  }
}
