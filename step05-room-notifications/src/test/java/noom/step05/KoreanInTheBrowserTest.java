package noom.step05;

import static org.assertj.core.api.Assertions.assertThat;

import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who comes and who goes, in the words of the Korean course. */
@InTheBrowser
class KoreanInTheBrowserTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step05.lesson(new SocketServer(Time.REAL)));

  @Test
  void newsAreToldInKorean(Browser sora, Browser bob) {
    var korean = RoomPanel.open(sora, server.page("?lang=ko")).enter("lobby");
    var other = RoomPanel.open(bob, server);
    assertThat(sora.shownText("#rooms h2")).isEqualTo("열려 있는 방");

    other.enter("lobby");
    korean.messages().shows("Anon님이 입장했습니다");
    korean.titleIs("lobby 방 (2)");
    PageChecks.checkInKorean(sora, "step05");
    other.name().submit("김소연");
    other.msg().submit("안녕");
    korean.messages().contains("김소연: 안녕");
    other.leave();

    korean.messages().shows("Anon님이 입장했습니다", "김소연: 안녕", "김소연님이 퇴장했습니다");
    korean.titleIs("lobby 방 (1)");
  }
}
