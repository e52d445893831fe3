package noom.step07;

import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InTheBrowser
class CallInTheBrowserTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  @Test
  void threePeopleSeeEachOther(Browser ann, Browser bob, Browser cho) throws Exception {
    var annsCall = CallPanel.enter(ann, server, "Ann", "lobby");
    var bobsCall = CallPanel.enter(bob, server, "Bob", "lobby");
    var chosCall = CallPanel.enter(cho, server, "Cho", "lobby");

    annsCall.seesTilesOf("Bob", "Cho");
    bobsCall.seesTilesOf("Ann", "Cho");
    chosCall.seesTilesOf("Ann", "Bob");
    annsCall.seesMotionOf("Bob");
    annsCall.seesMotionOf("Cho");
    bobsCall.seesMotionOf("Ann");
    bobsCall.seesMotionOf("Cho");
    chosCall.seesMotionOf("Ann");
    chosCall.seesMotionOf("Bob");
  }
}
