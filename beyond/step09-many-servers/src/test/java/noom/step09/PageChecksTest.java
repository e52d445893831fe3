package noom.step09;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
      new LessonExtension(() -> Step09.lesson(new SocketServer(Time.REAL)));

  @Test
  void thePageIsReadableOnAPhoneAndOnAProjector(Browser ann) {
    PageChecks.check(ann.open(server.page()), "step09");
  }

  @Test
  void theServersAreReadableToo(Browser ann, Browser bob) {
    try (var servers = Servers.start(3)) {
      var room = RoomPanel.open(ann, servers.get(0).page()).enter("Ann", "lobby");
      RoomPanel.open(bob, servers.get(1).page()).enter("김소연", "lobby");
      List.of("one", "two").forEach(room.msg()::submit);
      room.wire().choose("Servers");
      eventually(() -> assertThat(ann.texts(".server-map text")).contains("김소연"));
      ann.looksAt(360, 740, false);
      ann.click("#wire-pull");
      assertThat(ann.edge(".server-map .me", "height")).isGreaterThan(10);
      PageChecks.check(ann, "step09-servers");
    }
  }

  @Test
  void theLessonTextIsReadableToo(Browser ann) {
    PageChecks.checkText(ann.open(server.page()), "step09-");
  }
}
