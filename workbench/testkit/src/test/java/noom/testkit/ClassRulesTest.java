package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the port of a class answers to those who come by http. */
class ClassRulesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path home;

  @RegisterExtension
  final LessonExtension server = new LessonExtension(Parrot::lesson, ForClass.options(home));

  private HttpResponse<String> get(String rest) throws IOException, InterruptedException {
    var there = URI.create("http://localhost:%d%s".formatted(server.port(), rest));
    return HTTP.send(HttpRequest.newBuilder(there).build(), BodyHandlers.ofString());
  }

  @Test
  void httpLeadsToTheSamePlaceByHttps() throws Exception {
    var answer = get("/a%20b?room=lobby&nickname=A%26B");
    var there = "https://localhost:%d/a%%20b?room=lobby&nickname=A%%26B".formatted(server.port());

    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location")).contains(there);
    assertThat(answer.body()).isEqualTo("This server speaks https: " + there);
  }

  @Test
  void aFileIsNotServedByHttpEither() throws Exception {
    assertThat(get("/workbench/site.css").statusCode()).isEqualTo(308);
  }

  @Test
  void aWebSocketThatIsAskedForByHttpIsLedToHttpsToo() {
    try (var program = RawClient.dial(server.port())) {
      var host = "localhost:" + server.port();

      program.say("GET /?room=lobby HTTP/1.1\r\n");
      assertThat(program.finishUpgrade("Host: " + host))
          .startsWith("HTTP/1.1 308 ")
          .containsIgnoringCase("\r\nLocation: https://" + host + "/?room=lobby\r\n");
    }
  }

  @Test
  void anotherNameIsNotLedAnywhere() {
    try (var program = RawClient.dial(server.port())) {
      assertThat(program.request("GET / HTTP/1.1", "Host: evil.example"))
          .startsWith("HTTP/1.1 403 ");
    }
  }
}
