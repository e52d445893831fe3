package noom.step02;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.Flags;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The lesson in Korean, with one that stands for all. */
@InTheBrowser
class KoreanLessonInTheBrowserTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Step02::lesson);

  private static String language(Browser browser) {
    return (String) browser.script("return document.documentElement.lang");
  }

  private static String style(Browser browser, String property) {
    return (String)
        browser.script(
            "return getComputedStyle(document.querySelector('main p')).getPropertyValue('%s')"
                .formatted(property));
  }

  @Test
  void aKoreanBrowserIsShownTheKoreanLesson(@Flags("--accept-lang=ko-KR,ko") Browser sora) {
    sora.open(server.page("step02/lesson"));

    assertThat(language(sora)).isEqualTo("ko");
    assertThat(sora.texts("main h2")).startsWith("무엇을 보게 되나요").endsWith("용어");
    eventually(
        () ->
            assertThat(sora.texts(".diagram > svg"))
                .singleElement()
                .asString()
                .contains("Bob의 아웃박스"));
  }

  @Test
  void aLinkAtTheTopLeadsToTheOtherLanguageAndBack(Browser ann) {
    ann.open(server.page("step02/lesson"));

    ann.click("header a[hreflang='ko']");
    assertThat(ann.texts("main h2")).contains("해 보기");
    assertThat(language(ann)).isEqualTo("ko");

    ann.click("header a[hreflang='en']");
    assertThat(ann.texts("main h2")).contains("Try it");
    assertThat(language(ann)).isEqualTo("en");
  }

  @Test
  void koreanWordsStayWhole(Browser ann) {
    ann.open(server.page("step02/lesson?lang=ko"));

    assertThat(style(ann, "word-break")).isEqualTo("keep-all");
    assertThat(style(ann, "overflow-wrap")).isEqualTo("anywhere");
    assertThat(style(ann, "font-family")).contains("Apple SD Gothic Neo", "Noto Sans CJK KR");
  }
}
