package noom.step07;

import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.ClassOptions;
import noom.testkit.ConsolePanel;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the console of a class sees of a call. */
@InTheBrowser
class ConsoleOfACallTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step07.lesson(new SocketServer(Time.REAL)), ClassOptions.forClass());

  @Test
  void theInstructorSeesWhoIsMutedAndWhoHasTheCameraOff(Browser ann, Browser teacher) {
    var call = CallPanel.enter(ann, server, "Ann", "lobby");
    var console = ConsolePanel.open(teacher, server, 1);
    console.saysOf("Ann", "lobby", " ms");

    call.mute();
    console.saysOf("Ann", "muted");
    ann.click("#camera");
    console.saysOf("Ann", "muted, camera off");
  }
}
