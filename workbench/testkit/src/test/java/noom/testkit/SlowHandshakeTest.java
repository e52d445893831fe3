package noom.testkit;

import static j2html.TagCreator.p;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import noom.workbench.Lesson;
import noom.workbench.Options;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections that never become a WebSocket, or take their time over it. */
class SlowHandshakeTest {
  private static final int MOST = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final TestTime time = new TestTime();
  private final List<RawClient> slow = new ArrayList<>();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(SlowHandshakeTest::echo, Options.anyFreePort(), time);

  private static Lesson echo() {
    return new Lesson(
        "00",
        words -> List.of(p("Nothing to see.")),
        app -> app.routes.ws("/", ws -> ws.onMessage(it -> it.send(it.message()))));
  }

  @AfterEach
  void hangUp() {
    slow.forEach(RawClient::close);
  }

  private RawClient dial(String beginning) {
    var client = RawClient.dial(server.port());
    slow.add(client);
    client.say(beginning);
    return client;
  }

  /** Somebody of whom the server has heard before; now half a request follows. */
  private RawClient dialAgain() {
    var client = dial("HEAD");
    finish(client);
    client.say("GET");
    return client;
  }

  private void finish(RawClient client) {
    assertThat(client.request(" / HTTP/1.1", "Host: localhost:" + server.port()))
        .startsWith("HTTP/1.1 200 ");
  }

  private void othersGetIn() {
    try (var other = Client.connect(server.socket())) {
      assertThat(other.send("may I?").next()).isEqualTo("may I?");
    }
  }

  private void allAreGoneAfterAWhile() {
    time.pass(PATIENCE.multipliedBy(2));
    slow.forEach(RawClient::readUntilGone);
  }

  @Test
  void fiveHundredWhoNeverFinishTheirHandshakeKeepNobodyOutAndAreGoneAfterAWhile() {
    try (var log = Log.capture()) {
      for (int i = 0; i < 250; i++) {
        dial("");
        dial("GET / HTTP/1.1\r\nHost: local");
      }
      othersGetIn();

      allAreGoneAfterAWhile();

      othersGetIn();
      assertThat(log.text()).isEmpty();
    }
  }

  @Test
  void aHandshakeLetterByLetterHasThirtySecondsInAll() {
    var client = dialAgain();
    for (var letter : List.of(" ", "/", " ", "H")) {
      time.pass(Duration.ofSeconds(7));
      client.say(letter);
    }

    time.pass(Duration.ofSeconds(2));

    client.readUntilGone();
  }

  @Test
  void whoIsDoneWithinThatGetsIn() {
    var client = dialAgain();
    time.pass(Duration.ofSeconds(29));
    client.say(" / HTTP/1.1\r\n");

    assertThat(client.finishUpgrade("Host: localhost:" + server.port()))
        .startsWith("HTTP/1.1 101 ");
  }

  @Test
  void aWebSocketStaysHoweverLongItSaysNothing() {
    try (var client = Client.connect(server.socket())) {
      assertThat(client.send("here I am").next()).isEqualTo("here I am"); // the handshake is over

      time.pass(PATIENCE.multipliedBy(10));

      assertThat(client.send("still here?").next()).isEqualTo("still here?");
    }
  }

  @Test
  void aBrowserThatAsksAgainAndAgainKeepsItsConnection() {
    var browser = dial("");
    for (int i = 0; i < 5; i++) {
      browser.say("HEAD");
      finish(browser);
      time.pass(PATIENCE);
    }
  }

  @Test
  void whoAsksForMuchAndReadsNothingKeepsOthersOutForAWhileOnly() {
    var question =
        "GET /webjars/picocss__pico/2.1.1/css/pico.min.css HTTP/1.1\r\nHost: localhost:%d\r\n\r\n";
    for (int i = 0; i < 300; i++) { // more than the server has threads
      dial(question.formatted(server.port()).repeat(20));
    }

    eventually( // who has waited too long is hung up on, too, and asks again
        () -> {
          time.pass(PATIENCE);
          assertThat(CompletableFuture.runAsync(this::othersGetIn))
              .succeedsWithin(Duration.ofSeconds(1));
        });
  }

  @Test
  void twoThousandMayWaitAndOneMorePushesOutTheOldest() {
    var oldest = dialAgain();
    var next = dialAgain();
    for (int i = 2; i < MOST; i++) {
      dialAgain();
    }
    finish(oldest);

    dialAgain();

    oldest.readUntilGone();
    finish(next);
  }
}
