package noom.step06;

import noom.step04.RoomPanel;
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
      new LessonExtension(() -> Step06.lesson(new SocketServer(Time.REAL)));

  @Test
  void thePageIsReadableOnAPhoneAndOnAProjector(Browser ann, Browser bob) {
    var annsPage = RoomPanel.open(ann, server).enter("Ann", "lobby");
    var bobsPage = RoomPanel.open(bob, server);
    PageChecks.check(bob, "step06-outside");
    bobsPage.enter("소시지", "lobby");
    annsPage.msg().submit("Shall we meet at noon?");
    bobsPage.msg().submit("좋아요! " + "I would like that very much. ".repeat(8));
    Whispers.of(annsPage).choose("소시지");
    annsPage.msg().submit("Bring the others, but not a word to Cho");
    Whispers.of(bobsPage).choose("Ann");
    bobsPage.msg().submit("Not a word. " + "unbreakable".repeat(20));
    annsPage.messages().contains("(whisper) 소시지 → Ann: Not a word. " + "unbreakable".repeat(20));
    annsPage.msg().submit(" ");
    annsPage.problemSays("Please type something that can be seen.");
    PageChecks.check(ann, "step06-inside");

    ann.click("#wire [role=group] button:last-child");
    PageChecks.check(ann, "step06-diagram");
  }

  @Test
  void theLessonTextIsReadableToo(Browser ann) {
    PageChecks.checkText(ann.open(server.page()), "step06-");
  }
}
