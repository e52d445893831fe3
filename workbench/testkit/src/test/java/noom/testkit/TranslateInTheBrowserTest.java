package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sentences with values, and Korean particles behind names of any script. */
@InTheBrowser
class TranslateInTheBrowserTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Parrot::lesson);

  private static Object call(Browser browser, String expression, Object... arguments) {
    return browser.script(
        "return import('/workbench/translate.js').then((it) => it.%s)".formatted(expression),
        arguments);
  }

  @Test
  void aParticleFitsTheLastSyllable(Browser ann) {
    ann.open(server.page("?lang=ko"));

    for (var row : PARTICLES.lines().toList()) {
      var cells = row.split("\\s*\\|\\s*");
      assertThat(call(ann, "particle('%s', '%s')".formatted(cells[0], cells[1])))
          .as(row)
          .isEqualTo(cells[2]);
    }
  }

  private static final String PARTICLES =
      """
      김소연 | 이/가 | 이
      소시지 | 이/가 | 가
      홍길동 | 은/는 | 은
      철수 | 은/는 | 는
      마이크 | 을/를 | 를
      방 | 을/를 | 을
      소연 | 과/와 | 과
      영희 | 과/와 | 와
      소연 | 으로/로 | 으로
      영희 | 으로/로 | 로
      서울 | 으로/로 | 로
      서울 | 을/를 | 을
      Ann | 이/가 | 이(가)
      Ann | 으로/로 | (으)로
      😀 | 은/는 | 은(는)
      소연2 | 을/를 | 을(를)
      소연ㅎ | 이/가 | 이(가)
      가 | 이/가 | 가
      힣 | 이/가 | 이""";

  @Test
  void aSentenceHoldsItsValues(Browser ann) {
    ann.open(server.page("?lang=ko"));

    assertThat(call(ann, "translate('no.such.key')")).isEqualTo("no.such.key");
    assertThat(call(ann, "translate('wire.answers', { id: '$&' })")).isEqualTo("#$&에 대한 답");
    assertThat(call(ann, "translate('device.busy', { device: '카메라' })"))
        .asString()
        .contains("카메라를 쓰고");
  }
}
