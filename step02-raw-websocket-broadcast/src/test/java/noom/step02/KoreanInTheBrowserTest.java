package noom.step02;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.OnlyInChromium;
import noom.testkit.PageChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chromium.HasCdp;

/** The page in Korean, and what is typed there with an input method, syllable by syllable. */
@InTheBrowser
class KoreanInTheBrowserTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Step02::lesson);

  private ChatPage open(Browser browser) {
    var page = new ChatPage(browser.open(server.page("?lang=ko")));
    page.status().saysConnected();
    return page;
  }

  @Test
  void thePanelsSpeakKorean(Browser ann) {
    var page = open(ann);

    assertThat(ann.texts("h1")).containsExactly("텍스트만으로 하는 채팅");
    assertThat(ann.texts("main form label, main form button")).containsExactly("내 메시지", "보내기");
    assertThat(ann.texts("#slow-reader button")).containsExactly("천천히 읽기", "8 MB 보내기", "재기");
    ann.click("#measure");
    eventually(
        () ->
            assertThat(ann.texts("#measured li"))
                .singleElement()
                .asString()
                .matches("지금: 메모리 [\\d,]+ MB 사용 중, 연결 1개\\."));
    page.form().submit("ㅋ".repeat(1_001));
    page.messages().contains("ㅋ".repeat(1_000) + " … (1001자)");
    PageChecks.checkInKorean(ann, "step02");
  }

  @Test
  @OnlyInChromium("it can be told what an input method does")
  void enterThatEndsACompositionSendsNothingAndNothingIsSentTwice(Browser ann, Browser bob) {
    var annsPage = open(ann);
    var bobsPage = open(bob);
    var box = ann.find("main form input");
    box.click();

    compose(ann, "ㅇ");
    compose(ann, "아");
    compose(ann, "안");
    enterWhileComposing(ann);
    commit(ann, "안");
    compose(ann, "녕");
    enterWhileComposing(ann);
    commit(ann, "녕");

    annsPage.form().holds("안녕");
    assertThat(annsPage.messages().lines()).isEmpty();
    box.sendKeys(Keys.ENTER);
    annsPage.form().holds("");
    annsPage.form().submit("끝");
    bobsPage.messages().shows("안녕", "끝");
    annsPage.messages().shows("안녕", "끝");
  }

  /** What the input method shows so far of a syllable. */
  private static void compose(Browser browser, String syllable) {
    cdp(
        browser,
        "Input.imeSetComposition",
        Map.of("text", syllable, "selectionStart", 1, "selectionEnd", 1));
  }

  /** The key goes to the input method: its code is 229 then (W3C UI Events, section 7.3.1). */
  private static void enterWhileComposing(Browser browser) {
    for (var type : new String[] {"rawKeyDown", "keyUp"}) {
      cdp(
          browser,
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "Enter", "code", "Enter", "windowsVirtualKeyCode", 229));
    }
  }

  private static void commit(Browser browser, String syllable) {
    cdp(browser, "Input.insertText", Map.of("text", syllable));
  }

  private static void cdp(Browser browser, String command, Map<String, Object> parameters) {
    ((HasCdp) browser.driver()).executeCdpCommand(command, parameters);
  }
}
