package noom.step05;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The style sheets of a page. */
class StylesTest {
  private static final Pattern STYLES =
      Pattern.compile("<link rel=\"stylesheet\" href=\"/([^\"]*)");

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step05.lesson(new SocketServer(Time.REAL)));

  @Test
  void aPageWearsTheStylesOfTheStepsBelowThenItsOwnAndNoneOfThoseAbove() throws Exception {
    assertThat(styles())
        .endsWith(
            "workbench/site.css",
            "workbench/wire.css",
            "workbench/dock.css",
            "step01/style.css",
            "step02/style.css",
            "step03/style.css",
            "step04/style.css",
            "step05/style.css",
            "workbench/exercises/style.css");
  }

  @Test
  void eachOfThemIsServed() throws Exception {
    for (var path : styles()) {
      var answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).isNotBlank();
    }
  }

  private List<String> styles() throws IOException, InterruptedException {
    var links = STYLES.matcher(get("").body());
    return links.results().map((MatchResult it) -> it.group(1)).toList();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(server.page(path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
