package noom.step01;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import noom.testkit.Client;
import noom.testkit.Crowd;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HelloProtocolTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Step01::lesson);

  @Test
  void helloIsSaidOnConnect() {
    try (var client = Client.connect(server.socket())) {
      assertThat(client.next()).isEqualTo("hello!");
    }
  }

  @Test
  void everyTextIsAnsweredWithItsNumber() {
    try (var client = Client.connect(server.socket())) {
      client.next();

      assertThat(client.send("hello").next())
          .isEqualTo("You said \"hello\", message 1 of this connection.");
      assertThat(client.send("소시지 👋").next())
          .isEqualTo("You said \"소시지 👋\", message 2 of this connection.");
      assertThat(client.send("").next()).isEqualTo("You said \"\", message 3 of this connection.");
    }
  }

  @Test
  void aNewConnectionIsCountedFromOneAgain() {
    for (int time = 1; time <= 2; time++) {
      try (var client = Client.connect(server.socket())) {
        client.next();
        assertThat(client.send("hi").next())
            .isEqualTo("You said \"hi\", message 1 of this connection.");
      }
    }
  }

  @Test
  void overHttpTheAnswerIsTheSameEveryTime() throws Exception {
    var question = HttpRequest.newBuilder(server.page("hello")).build();

    var first = HttpClient.newHttpClient().send(question, BodyHandlers.ofString());
    var second = HttpClient.newHttpClient().send(question, BodyHandlers.ofString());

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body()).isNotEmpty();
    assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void theServerLogsWhoComesWhatIsSaidAndWhoGoes() {
    try (var log = Log.capture()) {
      try (var client = Client.connect(server.socket())) {
        client.next();
        client.send("공부 study").next();
      }

      eventually(
          () ->
              assertThat(log.text().lines().map(line -> line.replaceFirst(".* INFO ", "")))
                  .containsExactly(
                      "Connected to Browser ✅", "공부 study", "Disconnected from the Browser ❌"));
    }
  }

  @Test
  void whoSpeaksAndNeverReadsIsCutOffAndLittleIsKept() {
    try (var deaf = RawClient.connect(server.port());
        var other = Client.connect(server.socket())) {
      other.next();
      var before = Crowd.usedHeap();

      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  deaf.sendText("x".repeat(60_000));
                }
                deaf.readUntilClose();
              })
          .isInstanceOf(UncheckedIOException.class);

      assertThat(Crowd.usedHeap() - before).as("bytes kept").isLessThan(8_000_000);
      assertThat(other.send("hi").next()).startsWith("You said \"hi\"");
    }
  }

  @Test
  void aConnectionThatBreaksIsLoggedAsGoneOnce() {
    try (var log = Log.capture()) {
      var client = RawClient.connect(server.port());
      assertThat(client.read().text()).isEqualTo("hello!");

      client.reset();

      eventually(() -> assertThat(log.text()).contains("Disconnected from the Browser ❌"));
      assertThat(log.text()).containsOnlyOnce("Disconnected").doesNotContain("Exception");
    }
  }
}
