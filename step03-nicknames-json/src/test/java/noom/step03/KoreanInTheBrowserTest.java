package noom.step03;

import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page in Korean: its words, and what it says when the server refuses. */
@InTheBrowser
class KoreanInTheBrowserTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Step03::lesson);

  private ChatPage open(Browser browser) {
    var page = new ChatPage(browser.open(server.page("?lang=ko")));
    page.status().saysConnected();
    return page;
  }

  @Test
  void thePanelSpeaksKorean(Browser ann) {
    var page = open(ann);

    assertThat(ann.texts("h1")).containsExactly("닉네임과 JSON");
    assertThat(ann.texts("main form label")).containsExactly("내 닉네임", "내 메시지");
    assertThat(ann.texts("main form button")).containsExactly("저장", "보내기");
    page.nick().submit("김소연");
    page.message().submit("안녕하세요");
    page.messages().shows("김소연: 안녕하세요");
    PageChecks.checkInKorean(ann, "step03");
  }

  @Test
  void aRefusalIsSaidInTheLanguageOfEachPage(Browser ann, Browser bob) {
    var korean = open(ann);
    var english = ChatPage.open(bob, server);

    korean.message().submit("가".repeat(2_001));
    korean.problemSays("2,001자예요. 2,000자까지만 돼요.");
    english.message().submit("가".repeat(2_001));
    english.problemSays("That has 2,001 characters; 2,000 is the most.");
    korean.nick().submit("\u200b");
    korean.problemSays("눈에 보이는 글자를 입력하세요.");
  }

  /**
   * A code that is new, or words of its own for one that is known; a key may choose the sentence.
   */
  @Test
  void whatThePageDoesNotKnowIsSaidAsTheServerSaysIt(Browser ann) {
    open(ann);
    var explained =
        ann.strings(
            "const refusals = [{ code: 'brand_new', message: 'Something new.', values: {} },"
                + " { code: 'too_fast', message: 'Words of its own.' },"
                + " { code: 'too_fast', message: 'That was too fast.', values: {} },"
                + " { code: 'too_fast', message: 'Type it.', values: {}, key: 'blank' }];"
                + "return import('/workbench/translate.js')"
                + ".then(({ explain }) => refusals.map((it) => explain(it)))");

    assertThat(explained)
        .containsExactly(
            "Something new.",
            "Words of its own.",
            "너무 빨라요. 1초 기다렸다가 다시 보내세요.",
            "눈에 보이는 글자를 입력하세요.");
  }
}
