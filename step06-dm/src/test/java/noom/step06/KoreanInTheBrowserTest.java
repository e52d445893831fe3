package noom.step06;

import static noom.testkit.Eventually.eventually;
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

/** Whispers as the slides of the Korean course have them. */
@InTheBrowser
class KoreanInTheBrowserTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step06.lesson(new SocketServer(Time.REAL)));

  private RoomPanel open(Browser browser) {
    return RoomPanel.open(browser, server.page("?lang=ko"));
  }

  @Test
  void aWhisperIsShownAsInTheCourse(Browser sora, Browser gildong) {
    var sorasPage = open(sora).enter("김소연", "로비");
    var gildongsPage = open(gildong).enter("홍길동", "로비");
    var whispers = Whispers.of(sorasPage);
    whispers.offers("전체", "홍길동");

    whispers.choose("홍길동");
    sorasPage.msg().submit("케이크 가져와요");

    gildongsPage.messages().contains("(속닥속닥) 김소연 → 홍길동: 케이크 가져와요");
    sorasPage.messages().contains("(속닥속닥) 김소연 → 홍길동: 케이크 가져와요");
    gildongsPage.leave();
    whispers.offers("전체", "홍길동 (나감)");
    sorasPage.msg().submit("아직 있어요?");
    sorasPage.problemSays("그런 이름을 가진 사람이 이제 방에 없어요.");
    PageChecks.checkInKorean(sora, "step06");
  }

  @Test
  void aNameThatIsTakenIsRefusedInKorean(Browser sora, Browser gildong) {
    open(sora).enter("Ann", "로비");
    var page = open(gildong);

    page.nickname().type("ANN");
    page.welcome().submit("로비");

    page.problemSays("\"ANN\" 닉네임은 이미 다른 사람이 쓰고 있어요. 다른 닉네임을 고르세요.");
  }

  @Test
  void theDiagramIsInKorean(Browser sora) {
    var page = open(sora);
    page.wire().choose("다이어그램");

    page.enter("김소연", "로비");

    var diagram = new Diagram(sora, ".sequence");
    eventually(() -> assertThat(diagram.columns()).containsExactly("나 (김소연)", "서버"));
    assertThat(page.wire().views()).containsExactly("목록", "다이어그램");
  }
}
