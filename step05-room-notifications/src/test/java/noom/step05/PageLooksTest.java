package noom.step05;

import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.Looks;
import noom.testkit.RoomPanel;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InTheBrowser
class PageLooksTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step05.lesson(new SocketServer(Time.REAL)));

  @Test
  void thePageIsReadableOnAPhoneAndOnAProjector(Browser ann, Browser bob) {
    var annsPage = RoomPanel.open(ann, server).enter("lobby");
    annsPage.name().submit("Ann");
    annsPage.name().holds("Ann");
    var bobsPage = RoomPanel.open(bob, server);
    Looks.check(bob, "step05-outside");
    bobsPage.enter("lobby");
    bobsPage.name().submit("소시지");
    annsPage.msg().submit("Shall we meet at noon?");
    bobsPage.msg().submit("좋아요! " + "I would like that very much. ".repeat(8));
    bobsPage.msg().submit("unbreakable".repeat(40));
    annsPage.msg().submit(" ");
    annsPage.problemSays("Please type something that can be seen.");
    annsPage.messages().contains("소시지: " + "unbreakable".repeat(40));

    Looks.check(ann, "step05-inside");
  }

  @Test
  void theLessonTextIsReadableToo(Browser ann) {
    Looks.checkText(ann.open(server.page()), "step05-lesson");
  }
}
