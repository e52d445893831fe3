package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A room in Korean: beside one in English, for everyone has a language of their own. */
@InTheBrowser
class KoreanInTheBrowserTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step04.lesson(new SocketServer(Time.REAL)));

  private RoomPanel open(Browser browser) {
    return RoomPanel.open(browser, server.page("?lang=ko"));
  }

  @Test
  void eachSaysItInTheLanguageOfItsOwnPage(Browser sora, Browser bob) {
    var korean = open(sora);
    var english = RoomPanel.open(bob, server);
    assertThat(sora.shownText("#welcome h2")).isEqualTo("방에 들어가기");

    korean.enter("로비").titleIs("로비 방");
    english.enter("로비").titleIs("Room 로비");
    korean.msg().submit("안녕");

    korean.messages().shows("나: 안녕");
    english.messages().shows("Anon: 안녕");
    eventually(
        () -> assertThat(korean.wire().answers().toString()).containsPattern("#\\d에 대한 답 · .* ms"));
    PageChecks.checkInKorean(sora, "step04");
  }

  @Test
  void aParticleFitsTheName(Browser sora) {
    var page = open(sora).enter("lobby");

    page.name().submit("김소연");
    waitingSays(sora, "다른 사람에게는 김소연으로 보여요.");
    page.name().submit("소시지");
    waitingSays(sora, "다른 사람에게는 소시지로 보여요.");
    page.name().submit("Ann");
    waitingSays(sora, "다른 사람에게는 Ann(으)로 보여요.");
  }

  private static void waitingSays(Browser browser, String words) {
    eventually(() -> assertThat(browser.shownText("#room .waiting")).isEqualTo(words));
  }

  @Test
  void aBreakAndWhatWasNotSentAreToldInKorean(Browser sora) {
    sora.mayLoseServer();
    var page = open(sora).enter("lobby");

    server.stop();
    page.status().says("연결이 끊겼어요(1001). 서버가 멈추고 있어요. ");
    page.msg().submit("들려요?");
    waitingSays(sora, "서버의 답을 기다리는 중: 1");
    server.startAgain();
    page.isOnline();

    page.messages().shows("나: 들려요?");
  }

  @Test
  void aRefusalIsToldInKorean(Browser sora) {
    var page = open(sora).enter("lobby");

    page.msg().submit("ㅋ".repeat(2_001));

    page.problemSays("2,001자예요. 2,000자까지만 돼요.");
    page.leave();
    try (var ann = Person.join(server)) {
      page.welcome().submit(ann.id());
      page.problemSays("그 방은 개인 방이에요.");
    }
  }
}
