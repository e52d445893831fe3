package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without {@code -Dclass=true} nothing of it is there. */
class NoClassTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Parrot::lesson);

  @ParameterizedTest
  @ValueSource(strings = {"class/console", "class/console?key=" + ClassOptions.KEY, "class/page"})
  void itsPathsLeadToThePageAsAnyOther(String path) {
    var answer = Visitor.get(server.page(path));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "workbench/class/main.js",
        "workbench/class/page-link.js",
        "workbench/class/style.css",
        "step00/classroom/main.js"
      })
  void itsFilesAreNotServed(String path) {
    var answer = Visitor.get(server.page(path));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("That is for a class only.");
  }

  @Test
  void itsWebSocketsAreNotThere() {
    var token = "page=" + ClassOptions.KEY;
    var page = server.socket().resolve("/class/page?" + token);
    var live = server.socket().resolve("/class/console/live");

    assertThat(Client.knock(page)).isNotEqualTo(101);
    assertThat(Client.knock(live, "Cookie", ClassOptions.COOKIE)).isNotEqualTo(101);
  }

  @Test
  void thePageHasNoTokenAndNoScriptOfIt() {
    var answer = Visitor.get(server.page());

    assertThat(answer.body()).doesNotContain("data-page", "/class", "classroom");
    assertThat(answer.headers().firstValue("Cache-Control")).isEmpty();
  }
}
