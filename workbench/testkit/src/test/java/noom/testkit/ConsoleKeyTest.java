package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see the console of a class: somebody who has the key, and nobody else. */
class ConsoleKeyTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Parrot.lesson("01"), ClassOptions.forClass());

  private URI console(String query) {
    return server.page("class/console" + query);
  }

  @Test
  void theKeyIsKeptInACookieAndLeavesTheAddress() {
    var answer = Visitor.get(console("?key=" + ClassOptions.KEY));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/class/console");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith(ClassOptions.COOKIE + ";")
        .contains("; HttpOnly", "; Secure", "; SameSite=Strict", "Path=/class/console");
  }

  @Test
  void theLanguageStaysInTheAddressWhenTheKeyLeavesIt() {
    var answer = Visitor.get(console("?key=" + ClassOptions.KEY + "&lang=ko"));
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/class/console?lang=ko");

    var other = Visitor.get(console("?key=" + ClassOptions.KEY + "&lang=http://elsewhere"));
    assertThat(other.headers().firstValue("Location").orElseThrow()).endsWith("/class/console");
  }

  @Test
  void theCookieOpensTheConsoleWhichNobodyKeeps() {
    var answer = Visitor.get(console(""), "Cookie", ClassOptions.COOKIE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.body()).contains("The class").doesNotContain(ClassOptions.KEY);
  }

  @Test
  void aStrangerIsToldWhyInTheLanguageOfTheBrowser() {
    var answer = Visitor.get(console(""), "Accept-Language", "ko-KR,ko;q=0.9");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("콘솔은 강사만 볼 수 있어요. 터미널에 나오는 주소를 여세요.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?key=",
        "?key=AAAAAAAAAAAAAAAAAAAAAA",
        "?key=KEY0",
        "?key=KEY%00",
        "?KEY=KEY",
        "?page=KEY",
        "?key=wrong&key=KEY"
      })
  void withoutTheRightKeyThereIsNothing(String query) {
    var answer = Visitor.get(console(query.replace("KEY", ClassOptions.KEY)));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).startsWith("The console is for the instructor").hasSizeLessThan(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"class-key=", "class-key=AAAAAAAAAAAAAAAAAAAAAA", "CLASS-KEY=KEY", "key=KEY"})
  void withAnyOtherCookieThereIsNothing(String cookie) {
    var answer = Visitor.get(console(""), "Cookie", cookie.replace("KEY", ClassOptions.KEY));

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aWrongKeyOpensNothingEvenWithTheCookie() {
    var answer = Visitor.get(console("?key=wrong"), "Cookie", ClassOptions.COOKIE);

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void theKeyInARefererOpensNothing() {
    var referer = console("?key=" + ClassOptions.KEY).toString();

    assertThat(Visitor.get(console(""), "Referer", referer).statusCode()).isEqualTo(403);
  }
}
