package noom.step02;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import noom.testkit.LessonExtension;
import noom.testkit.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which language a lesson is shown: what the address says, else what the browser likes best. */
class LanguageOfALessonTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Step02::lesson);

  private HttpResponse<String> lesson(String query, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(server.page("step02/lesson" + query));
    return get(headers.length == 0 ? request : request.headers(headers));
  }

  private static HttpResponse<String> get(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static void assertIsIn(String language, HttpResponse<String> lesson) {
    assertThat(lesson.statusCode()).isEqualTo(200);
    assertThat(lesson.headers().firstValue("Content-Language")).contains(language);
    assertThat(lesson.body())
        .containsPattern("<html[^>]* lang=\"" + language + "\"")
        .contains(language.equals("ko") ? ">해 보기</h2>" : ">Try it</h2>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ko                            | ko",
        "ko-KR,ko;q=0.9,en-US;q=0.8    | ko",
        "en-US,en;q=0.9,ko;q=0.8       | en",
        "ko;q=0.3,en;q=0.8             | en",
        "fr-FR,fr;q=0.9,ko;q=0.5       | ko",
        "fr                            | en",
        "ko;q=0,en;q=0.1               | en",
        "KO-kr                         | ko",
        "*                             | en",
        ";;q=what,,-                   | en"
      })
  void theLanguageIsWhatTheBrowserLikesBestOfThese(String liked, String shown) throws Exception {
    assertIsIn(shown, lesson("", "Accept-Language", liked));
  }

  @Test
  void aProgramThatSaysNothingOfLanguagesReadsEnglish() throws Exception {
    assertIsIn("en", lesson(""));
  }

  @Test
  void theAddressSaysItAgainstTheBrowser() throws Exception {
    assertIsIn("ko", lesson("?lang=ko", "Accept-Language", "en"));
    assertIsIn("en", lesson("?lang=en", "Accept-Language", "ko"));
    assertIsIn("ko", lesson("?lang=tlh", "Accept-Language", "ko"));
  }

  @Test
  void whatKeepsPagesLearnsThatTheyDependOnTheLanguage() throws Exception {
    assertThat(lesson("").headers().allValues("Vary")).contains("Accept-Language");
  }

  @Test
  void linksToLessonsStayInTheLanguage() throws Exception {
    assertThat(lesson("?lang=ko").body())
        .contains("<a href=\"/step01/lesson?lang=ko\">← Step 01</a>");
    assertThat(lesson("?lang=en").body())
        .contains("<a href=\"/step01/lesson?lang=en\">← Step 01</a>");
  }

  /** The text itself begins with such a link, too, for those who read it elsewhere. */
  @Test
  void oneLinkLeadsToTheOtherLanguageAndNotTwo() throws Exception {
    assertThat(lesson("?lang=ko").body()).containsOnlyOnce(">English</a>");
    assertThat(lesson("?lang=en").body()).containsOnlyOnce(">한국어</a>");
  }

  @Test
  void whatTheTextNotesForThoseWhoKeepItIsNotShown() throws Exception {
    assertThat(lesson("?lang=ko").body()).doesNotContain("Made from README.md");
  }

  @Test
  void withoutACheckoutTheKoreanLessonIsThereToo(@TempDir Path elsewhere) throws Exception {
    try (var step = Program.run(elsewhere, "-Dport=0", Step02.class.getName())) {
      URI lesson = step.page().resolve("/step02/lesson?lang=ko");

      assertIsIn("ko", get(HttpRequest.newBuilder(lesson)));
    }
  }
}
