package noom.step01;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import noom.testkit.Browser;
import noom.testkit.ExercisePanel;
import noom.testkit.Flags;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The page in Korean, and how one comes to it: with step 01, which stands for all steps in that.
 */
@InTheBrowser
class KoreanInTheBrowserTest {
  private static final String NEVER = "?seconds=3600";
  private static final String KOREAN = NEVER + "&lang=ko";

  @RegisterExtension final LessonExtension server = new LessonExtension(Step01::lesson);

  private static void isIn(String language, Browser browser) {
    eventually(
        () ->
            assertThat(browser.script("return document.documentElement.lang")).isEqualTo(language));
    assertThat(browser.texts("a.language"))
        .containsExactly(language.equals("ko") ? "English" : "한국어");
  }

  @Test
  void aKoreanBrowserIsShownTheKoreanPage(@Flags("--accept-lang=ko-KR,ko") Browser sora) {
    sora.open(server.page(NEVER));

    isIn("ko", sora);
    assertThat(sora.driver().getTitle()).startsWith("Step 01 · HTTP와 WebSocket, 나란히");
    assertThat(sora.texts("h2")).contains("HTTP: 편지", "WebSocket: 전화 통화", "와이어", "연습 문제");
    new HelloPage(sora).status().says(server.socket() + "에 연결됨");
    eventually(() -> assertThat(sora.texts("#wire-log .sign")).contains("• 이벤트", "↓ 받음"));
    assertThat(sora.find("#wire-filter").getDomAttribute("placeholder")).isEqualTo("목록에서 찾기");
  }

  @Test
  @InFirefoxToo
  void theSwitchIsKeptAndWhatElseTheAddressAskedForStays(Browser ann) {
    ann.open(server.page(NEVER));
    isIn("en", ann);

    ann.click("a.language");
    isIn("ko", ann);
    assertThat(ann.driver().getCurrentUrl()).contains("seconds=3600");

    for (var page : List.of("", "step01/lesson", "step01/new", "words")) {
      ann.open(server.page(page));
      isIn("ko", ann);
    }
    assertThat(ann.texts("dt")).contains("핸드셰이크(handshake)");
    ann.click("a.language");
    isIn("en", ann);
    ann.open(server.page());
    isIn("en", ann);
  }

  @Test
  void anAddressThatNamesALanguageHoldsForThatPageOnly(Browser ann) {
    ann.open(server.page(KOREAN));
    isIn("ko", ann);

    ann.open(server.page());
    isIn("en", ann);
  }

  @Test
  void whyAConnectionEndedIsSaidInKorean(Browser ann) {
    ann.mayLoseServer();
    var page = new HelloPage(ann.open(server.page(KOREAN)));
    page.ws().shows("hello!");

    server.stop();

    page.status().says("연결이 끊겼어요(1001). 서버가 멈추고 있어요. 다시 연결하려면 페이지를 새로 고침 하세요.");
    page.askOverHttp();
    page.http().contains("답이 없어요. 서버가 실행 중이 아니에요.");
  }

  @Test
  void theWirePausesInKorean(Browser ann) {
    var page = new HelloPage(ann.open(server.page(KOREAN)));
    page.ws().shows("hello!");

    assertThat(page.wire().pauseLabel()).isEqualTo("멈추기");
    page.wire().pauseOrResume();
    page.press("hello");

    eventually(() -> assertThat(page.wire().pauseLabel()).isEqualTo("계속하기 (새로 2개)"));
  }

  @Test
  void theExercisesAreInKorean(Browser ann) {
    ann.open(server.page(KOREAN));
    var panel = new ExercisePanel(ann).unfold();

    assertThat(panel.results())
        .allSatisfy(it -> assertThat(it.title()).containsPattern("\\p{IsHangul}"));
    assertThat(ann.texts("#exercises .check")).containsOnly("확인하기");
    panel.check(1);
    eventually(() -> assertThat(panel.results().get(0).words()).contains("기대한 것: ", "살펴볼 곳: "));
    ann.click("#exercises [data-exercise='1'] .hint");
    assertThat(ann.texts("#exercises [data-exercise='1'] .hint")).containsExactly("힌트 하나 더");
  }

  @Test
  void thePageFitsAPhoneAndAProjector(Browser ann) {
    var page = new HelloPage(ann.open(server.page(KOREAN)));
    page.ws().shows("hello!");

    PageChecks.checkInKorean(ann, "step01");
  }
}
