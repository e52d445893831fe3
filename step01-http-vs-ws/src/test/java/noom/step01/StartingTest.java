package noom.step01;

import static java.nio.file.Files.createDirectories;
import static java.nio.file.Files.writeString;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import noom.testkit.Client;
import noom.testkit.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student sees in the terminal. */
class StartingTest {
  private static final String STEP = Step01.class.getName();
  private static final Path HERE = Path.of("").toAbsolutePath();

  @Test
  void oneLineTellsTheAddressAndHowToStopAndWhoStopsItSaysGoodbye() {
    try (var step = Program.run(HERE, "-Dport=0", STEP)) {
      var client = Client.connect(step.socket());
      assertThat(client.next()).isEqualTo("hello!");
      assertThat(step.lines().get(0))
          .matches(
              "Step 01, HTTP and WebSocket, side by side: open http://localhost:\\d+/ in two or three tabs."
                  + " Stop with Ctrl\\+C\\.");

      step.stop();

      assertThat(client.closed().code()).isEqualTo(1001);
      assertThat(step.exitCode()).isIn(0, 143);
    }
  }

  @Test
  void theTerminalSpeaksKoreanToo() {
    try (var step = Program.run(HERE, "-Dport=0", "-Dlang=ko", STEP)) {
      step.socket(); // it is started
      assertThat(step.lines().get(0))
          .matches(
              "Step 01, HTTP와 WebSocket, .*: 탭 두세 개에서 http://localhost:\\d+/ 를 여세요."
                  + " 멈추려면 Ctrl\\+C를 누르세요\\.");
    }
    try (var step = Program.run(HERE, "-Dport=x", "-Dlang=ko", STEP)) {
      assertThat(step.exitCode()).isEqualTo(1);
      assertThat(step.lines())
          .containsExactly("포트가 아니에요: \"x\". 0에서 65535 사이의 수를 주세요. 예: -Dport=3000");
    }
  }

  @Test
  void whereNoStepIsAskedForTheFirstSaysHowToStartTheSecond() {
    try (var step = Program.run(HERE, "-Dport=0", STEP)) {
      step.socket(); // it is started
      eventually(
          () ->
              assertThat(step.lines())
                  .endsWith(
                      "Without -Dstep= this is the first step: -Dstep=02 starts the second."));
    }
    try (var step = Program.run(HERE, "-Dport=0", "-Dstep=1", STEP)) {
      Client.connect(step.socket()).close();
      step.stop();
      step.exitCode();
      assertThat(step.lines()).noneMatch(it -> it.contains("-Dstep="));
    }
  }

  @Test
  void anotherStepThanTheOneOfTheFolderIsRefusedInASentence() {
    try (var step = Program.run(HERE, "-Dport=0", "-Dstep=03", STEP)) {
      assertThat(step.exitCode()).isEqualTo(1);
      assertThat(step.lines())
          .containsExactly(
              "This folder is step 01: run -Dstep=03 in the folder of the whole project.");
    }
  }

  @Test
  void aBusyPortIsOneSentenceThatNamesIt() throws Exception {
    try (var busy = new ServerSocket(0, 1, InetAddress.getByName("localhost"));
        var step = Program.run(HERE, "-Dport=" + busy.getLocalPort(), STEP)) {

      assertThat(step.exitCode()).isEqualTo(1);
      assertThat(step.lines())
          .singleElement()
          .asString()
          .startsWith("Port " + busy.getLocalPort() + " is in use by another program")
          .contains("-Dport=");
    }
  }

  @Test
  void aPortThatIsNoneIsOneSentenceThatNamesIt() {
    try (var step = Program.run(HERE, "-Dport=65536", STEP)) {
      assertThat(step.exitCode()).isEqualTo(1);
      assertThat(step.lines())
          .containsExactly(
              "\"65536\" is not a port: give a number from 0 to 65535, such as -Dport=3000.");
    }
  }

  @Test
  void withHost0000TheWholeNetworkMayComeInUnderOurAddressesOnly() throws Exception {
    try (var step = Program.run(HERE, "-Dport=0", "-Dhost=0.0.0.0", STEP)) {
      var port = step.socket().getPort();

      var own = "http://127.0.0.1:" + port;
      assertThat(Client.knock(URI.create("ws://127.0.0.1:" + port + "/"), "Origin", own))
          .isEqualTo(101);
      assertThat(
              Client.knock(
                  URI.create("ws://127.0.0.1:" + port + "/"), "Origin", "http://localhost:" + port))
          .isEqualTo(403);
    }
  }

  @Test
  void anEditOfAFileShowsOnReloadAndAHigherStepStaysOutOfSight(@TempDir Path checkout)
      throws Exception {
    createDirectories(checkout.resolve("workbench/server"));
    writeString(checkout.resolve("workbench/server/pom.xml"), "");
    var mine = createDirectories(checkout.resolve("step01-x/src/main/resources/web/step01"));
    var higher = createDirectories(checkout.resolve("step99-y/src/main/resources/web/step99"));
    writeString(higher.resolve("main.js"), "not yet");
    writeString(mine.resolve("main.js"), "first");

    try (var step =
        Program.run(createDirectories(checkout.resolve("step01-x")), "-Dport=0", STEP)) {
      var page = URI.create(step.socket().toString().replaceFirst("ws", "http"));
      var before = get(page.resolve("/step01/main.js"), "none");
      assertThat(before.body()).isEqualTo("first");

      writeString(mine.resolve("main.js"), "second");

      var etag = before.headers().firstValue("ETag").orElseThrow();
      assertThat(get(page.resolve("/step01/main.js"), etag).body()).isEqualTo("second");
      assertThat(get(page.resolve("/step01/connect.js"), "none").statusCode()).isEqualTo(200);
      assertThat(get(page.resolve("/step99/main.js"), "none").statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(URI address, String etag) throws Exception {
    var question = HttpRequest.newBuilder(address).header("If-None-Match", etag).build();
    return HttpClient.newHttpClient().send(question, BodyHandlers.ofString());
  }
}
