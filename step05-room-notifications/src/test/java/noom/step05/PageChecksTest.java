package noom.step05;

import noom.step04.RoomPageChecks;
import noom.step04.SocketServer;
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
      new LessonExtension(() -> Step05.lesson(new SocketServer(Time.REAL)));

  @Test
  void thePageIsReadableOnAPhoneAndOnAProjector(Browser ann, Browser bob) {
    RoomPageChecks.check(server, ann, bob, "step05");
  }

  @Test
  void theLessonTextIsReadableToo(Browser ann) {
    PageChecks.checkText(ann.open(server.page()), "step05-");
  }
}
