package noom.step07;

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

/** A call in Korean: what its buttons, tiles and numbers say. */
@InTheBrowser
class KoreanInTheBrowserTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  private CallPanel enter(Browser browser, String nickname) {
    return new CallPanel(RoomPanel.open(browser, server.page("?lang=ko")).enter(nickname, "로비"));
  }

  @Test
  void twoInACallReadKorean(Browser sora, Browser gildong) {
    var sorasCall = enter(sora, "김소연");
    var gildongsCall = enter(gildong, "홍길동").isConnectedTo("김소연");
    sorasCall.isConnectedTo("홍길동");

    assertThat(sora.shownText("#call h2")).isEqualTo("통화");
    assertThat(sora.texts("#peers .state")).containsExactly("연결됨");
    assertThat(sora.texts("#mute, #camera")).containsExactly("음소거", "카메라 끄기");
    sora.click("#mute");
    sora.click("#camera");
    eventually(() -> assertThat(sora.texts("#mute, #camera")).containsExactly("음소거 해제", "카메라 켜기"));
    gildongsCall.signsOf("김소연", "음소거됨, 카메라 꺼짐");

    sora.click("#statistics summary");
    eventually(
        () ->
            assertThat(sora.texts("#statistics figcaption").toString())
                .containsPattern("받은 양: \\d+ kbit/s, 화면: 초당 \\d+장, 왕복 시간: \\d+ ms, 잃은 패킷: \\d+개"));
    sorasCall.direct().submit("서버 없이 말해요");
    gildongsCall.words().shows("김소연: 서버 없이 말해요");
    sorasCall.words().shows("나: 서버 없이 말해요");
    PageChecks.checkInKorean(sora, "step07");
  }

  @Test
  void whatIsMissingIsToldInKorean(Browser sora) {
    sora.mayUse("camera", false);
    sora.mayUse("microphone", false);

    enter(sora, "김소연")
        .problemSays(
            "보기만 하는 중이에요. 다른 사람들은 여러분을 보지도 듣지도 못해요."
                + " 브라우저가 허락하지 않아요. 이 페이지의 주소 옆에서 허락한 다음 다시 해 보세요.");
    assertThat(sora.shownText("#retry")).isEqualTo("다시 해 보기");
  }
}
