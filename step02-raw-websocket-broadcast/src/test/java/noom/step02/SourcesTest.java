package noom.step02;

import static java.nio.file.Files.createDirectories;
import static java.nio.file.Files.writeString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import noom.testkit.LessonExtension;
import noom.testkit.Program;
import noom.testkit.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files may be read here: those of this step, of those below it, and of the workbench. */
class SourcesTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Step02::lesson);

  private static HttpResponse<String> get(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "step02-raw-websocket-broadcast/src/main/java/noom/step02/Outbox.java",
        "step01-http-vs-ws/README.md",
        "step01-http-vs-ws/pom.xml",
        "workbench/server/src/main/resources/web/workbench/site.css"
      })
  void ofThisStepAndOfThoseBelowEachFileIsAPage(String path) throws Exception {
    var page = get(server.page("source/" + path));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("id=\"L1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "step03-nicknames-json/README.md",
        "step07-media-webrtc/src/main/java/noom/step07/Step07.java",
        "workbench/testkit/pom.xml",
        "workbench/server/target/classes/web/workbench/site.css",
        "step02-raw-websocket-broadcast/src",
        "step02-raw-websocket-broadcast/nowhere.java",
        "pom.xml",
        "verify",
        ".git/config",
        "step02-raw-websocket-broadcast/src/../../pom.xml",
        "step02-raw-websocket-broadcast/src/..%2F..%2Fpom.xml",
        "step02-raw-websocket-broadcast/src/%2e%2e/%2e%2e/pom.xml",
        "%2Fetc/hostname",
        "step02%00"
      })
  void everythingElseIsNotThere(String path) {
    try (var caller = RawClient.dial(server.port())) {
      var answer =
          caller.request(
              "GET /source/" + path + " HTTP/1.1",
              "Host: localhost:" + server.port(),
              "Connection: close");

      assertThat(answer).matches("(?s)HTTP/1.1 (404|400) .*");
    }
  }

  @Test
  void aSymbolicLinkLeadsNowhereNorIsAPictureShown(@TempDir Path checkout) throws Exception {
    var source = checkout(checkout);
    writeString(checkout.resolve("secret.txt"), "secret");
    writeString(source.resolve("Real.java"), "class Real {}");
    Files.write(
        source.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
    Files.createSymbolicLink(source.resolve("Link.java"), checkout.resolve("secret.txt"));

    try (var step = Program.run(checkout, "-Dport=0", Step02.class.getName())) {
      var page = step.page();
      assertThat(get(page.resolve("/source/step02-x/src/Real.java")).statusCode()).isEqualTo(200);
      assertThat(get(page.resolve("/source/step02-x/src/Link.java")).statusCode()).isEqualTo(404);
      assertThat(get(page.resolve("/source/step02-x/src/picture.png")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatStandsInALessonIsTextAndNeverHtml(@TempDir Path checkout) throws Exception {
    checkout(checkout);
    var wicked = "<script>alert(1)</script> [a](javascript:alert(1))";
    var module = checkout.resolve("step02-x");
    var exercise = createDirectories(module.resolve("exercises/1"));
    writeString(exercise.resolve("check.js"), "");
    writeString(exercise.resolve("hints.md"), wicked + "\n---\n" + wicked);
    writeString(exercise.resolve("solution.patch"), "+" + wicked);
    writeString(
        module.resolve("README.md"),
        """
        # Step 02

        %1$s

        ## Exercises

        1. **%1$s** (5 minutes). %1$s

        ## Words

        - **A word**: %1$s
        """
            .formatted(wicked));

    try (var step = Program.run(checkout, "-Dport=0", Step02.class.getName())) {
      for (var path : List.of("/step02/lesson", "/exercises", "/words")) {
        assertThat(get(step.page().resolve(path)).body())
            .as(path)
            .contains("&lt;script&gt;alert(1)")
            .doesNotContain("<script>alert", "href=\"javascript:");
      }
    }
  }

  private static Path checkout(Path folder) throws IOException {
    createDirectories(folder.resolve("workbench/server"));
    writeString(folder.resolve("workbench/server/pom.xml"), "");
    createDirectories(folder.resolve("step02-x/src/main/resources/web/step02"));
    return folder.resolve("step02-x/src");
  }

  @Test
  void withoutACheckoutThereAreLessonsButNoSources(@TempDir Path elsewhere) throws Exception {
    try (var step = Program.run(elsewhere, "-Dport=0", Step02.class.getName())) {
      var page = step.page();
      var lesson = get(page.resolve("/step02/lesson"));
      assertThat(lesson.statusCode()).isEqualTo(200);
      assertThat(lesson.body()).contains("<code>Outbox</code>").doesNotContain("/source/");
      assertThat(get(page.resolve("/step02/new")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aLessonMayHaveStylesOfItsOwnButNoScripts() throws Exception {
    var policy =
        get(server.page("step02/lesson"))
            .headers()
            .firstValue("Content-Security-Policy")
            .orElseThrow();

    assertThat(policy)
        .contains(
            "default-src 'self'", "style-src 'self' 'unsafe-inline'", "frame-ancestors 'self'")
        .doesNotContain("script-src");
    assertThat(get(server.page("step03/lesson")).statusCode()).isEqualTo(404);
  }
}
