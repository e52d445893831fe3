package noom.step08;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import noom.testkit.Client;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import noom.workbench.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the official suite of Engine.IO, revision 4, checks, and what each error says. */
class EngineProtocolTest {
  private static final Duration PING_INTERVAL = Duration.ofMillis(300);
  private static final Duration PING_TIMEOUT = Duration.ofMillis(200);
  private static final Duration INSTANT = Duration.ofNanos(1);

  private final TestTime time = new TestTime();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> EchoLesson.lesson(time),
          Options.anyFreePort().with("ping.interval", "300").with("ping.timeout", "200"));

  private Http engine() {
    return Http.at(server, "/engine.io/");
  }

  private Client webSocket() {
    var client = engine().webSocket();
    assertThat(client.next()).startsWith("0");
    return client;
  }

  // Handshake

  @Test
  void aHandshakeByPollingOffersTheWebSocket() {
    var answer = engine().get();
    var handshake = Http.json(answer.body());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).startsWith("0{");
    assertThat(handshake.propertyNames())
        .containsExactlyInAnyOrder("sid", "upgrades", "pingInterval", "pingTimeout", "maxPayload");
    assertThat(handshake.path("upgrades").toString()).isEqualTo("[\"websocket\"]");
    assertThat(handshake.path("pingInterval").asInt()).isEqualTo(300);
    assertThat(handshake.path("pingTimeout").asInt()).isEqualTo(200);
    assertThat(handshake.path("maxPayload").asInt()).isEqualTo(1_000_000);
  }

  @Test
  void aHandshakeByWebSocketOffersNothingMore() {
    try (var client = engine().webSocket()) {
      assertThat(Http.json(client.next()).path("upgrades").toString()).isEqualTo("[]");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, EIO=4, 0, Transport unknown",
    "GET, EIO=4&transport=abc, 0, Transport unknown",
    "GET, EIO=4&transport=polling&sid=abc, 1, Session ID unknown",
    "POST, EIO=4&transport=polling, 2, Bad handshake method",
    "PUT, EIO=4&transport=polling, 2, Bad handshake method",
    "GET, EIO=4&transport=websocket, 3, Bad request",
    "GET, transport=polling, 5, Unsupported protocol version",
    "GET, EIO=abc&transport=polling, 5, Unsupported protocol version",
    "GET, EIO=3&transport=polling, 5, Unsupported protocol version"
  })
  void whatCannotBeAnsweredIsToldWhy(String method, String query, int code, String message) {
    var answer = engine().with(query).ask(method);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo("{\"code\":%d,\"message\":\"%s\"}".formatted(code, message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "transport=websocket",
        "EIO=abc&transport=websocket",
        "EIO=4",
        "EIO=4&transport=abc",
        "EIO=4&transport=websocket&sid=abc"
      })
  void anUpgradeThatCannotBeAnsweredIsRefused(String query) {
    assertThat(Client.knock(engine().with(query).webSocketAddress())).isEqualTo(400);
  }

  // Messages

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4hello",
        "4test1\u001e4test2\u001e4test3",
        "4hello\u001ebAQIDBA==",
        "4\uC18C\uC2DC\uC9C0"
      })
  void aPayloadCarriesPacketsBothWays(String payload) {
    var session = engine().handshake();

    assertThat(session.post(payload)).isEqualTo(new Http.Answer(200, "ok"));
    assertThat(session.get()).isEqualTo(new Http.Answer(200, payload));
  }

  @Test
  void base64MayHaveLines() {
    var session = engine().handshake();
    session.post("bAQID\r\nBA==\n");

    assertThat(session.get().body()).isEqualTo("bAQIDBA==");
  }

  @Test
  void aWebSocketCarriesTextAndBytes() {
    try (var client = webSocket()) {
      client.send("4hello");
      assertThat(client.next()).isEqualTo("4hello");
      client.sendBinary(new byte[] {1, 2, 3, 4});
      assertThat(client.next()).isEqualTo("[1, 2, 3, 4]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "2", "0", "7", "b!", "4hi\u001eabc"})
  void whatIsNoPacketEndsASessionByPolling(String payload) {
    var session = engine().handshake();

    assertThat(session.post(payload).status()).isEqualTo(400);
    assertThat(session.get().status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "2", "0", "7", "1"})
  void whatIsNoPacketEndsASessionByWebSocket(String packet) {
    var client = webSocket().send(packet);

    assertThat(client.closed().code()).isEqualTo(4003);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "5", "6"})
  void whatNobodyWaitsForIsLetPass(String packet) {
    try (var client = webSocket()) {
      client.send(packet).send("4hello");
      assertThat(client.next()).isEqualTo("4hello");
    }
  }

  // Polls

  @Test
  void aSecondPollEndsTheSession() {
    var session = engine().handshake();
    var first = session.getSoon();
    var second = session.get();
    var other = second.status() == 200 ? first.join() : second; // whichever came first

    assertThat(other.status()).isEqualTo(400);
    assertThat((second.status() == 200 ? second : first.join()).body()).isEqualTo("1");
    assertThat(session.get().status()).isEqualTo(400);
  }

  @Test
  void aPollWithoutNewsIsAnsweredSoThatTheNextOneComes() {
    var session = engine().with("EIO=4&transport=polling").handshake();
    var poll = session.getSoon();
    eventually(() -> assertThat(session.post("4x").status()).isEqualTo(200));

    assertThat(poll.join().body()).isEqualTo("4x");
  }

  // Heartbeat

  @Test
  void aSessionGoesOnAsLongAsEachPingIsAnswered() {
    var session = engine().handshake();
    for (int i = 0; i < 3; i++) {
      time.pass(PING_INTERVAL);
      assertThat(session.get().body()).isEqualTo("2");
      time.pass(PING_TIMEOUT.minus(INSTANT));
      assertThat(session.post("3").body()).isEqualTo("ok");
    }
  }

  @Test
  void aPingWithoutAPongEndsTheSession() {
    var session = engine().handshake();
    time.pass(PING_INTERVAL.plus(PING_TIMEOUT));

    assertThat(session.get().status()).isEqualTo(400);
  }

  @Test
  void aWebSocketWithoutAPongIsClosed() {
    var client = webSocket();
    time.pass(PING_INTERVAL);
    assertThat(client.next()).isEqualTo("2");
    time.pass(PING_TIMEOUT.minus(INSTANT));
    client.send("4still here");
    assertThat(client.next()).isEqualTo("4still here");
    time.pass(INSTANT);

    assertThat(client.closed()).isEqualTo(new Client.Close(4003, "ping timeout"));
  }

  @Test
  void aPongThatNobodyAskedForKeepsNobodyAlive() {
    var client = webSocket();
    time.pass(PING_INTERVAL.minus(INSTANT));
    client.send("3").send("4x");
    assertThat(client.next()).isEqualTo("4x");
    time.pass(PING_TIMEOUT.plus(INSTANT));

    assertThat(client.closed().reason()).isEqualTo("ping timeout");
  }

  // Goodbye

  @Test
  void aGoodbyeByPollingAnswersThePollThatWaitsOrTheNextOne() {
    var session = engine().handshake();
    var poll = session.getSoon();

    assertThat(session.post("1").body()).isEqualTo("ok");
    assertThat(poll.join()).isEqualTo(new Http.Answer(200, "6"));
    assertThat(session.get().status()).isEqualTo(400);
  }

  @Test
  void theLastPollMayComeAfterTheGoodbye() {
    var session = engine().handshake();
    session.post("1");

    assertThat(session.get()).isEqualTo(new Http.Answer(200, "6"));
    assertThat(session.get().status()).isEqualTo(400);
  }

  @Test
  void aLastPollThatNeverComesIsForgotten() {
    var session = engine().handshake();
    session.post("1");
    time.pass(Duration.ofSeconds(1));

    assertThat(session.get().status()).isEqualTo(400);
  }

  // Upgrade

  @Test
  void aSessionMovesToAWebSocketAndLosesNothing() {
    var session = engine().handshake();
    var client = session.webSocket().send("2probe");
    assertThat(client.next()).isEqualTo("3probe");
    session.post("4before");
    assertThat(session.get().body()).isEqualTo("4before");
    session.post("4meanwhile");
    client.send("5").send("4after");

    assertThat(client.next()).isEqualTo("4meanwhile");
    assertThat(client.next()).isEqualTo("4after");
    client.close();
  }

  @Test
  void aPollThatWaitsIsEndedByTheProbe() {
    var session = engine().handshake();
    var poll = session.getSoon();
    eventually(() -> assertThat(session.post("6").status()).isEqualTo(200));
    var client = session.webSocket().send("2probe");
    assertThat(client.next()).isEqualTo("3probe");
    time.pass(Duration.ofMillis(100)); // if it came after the probe

    assertThat(poll.join()).isEqualTo(new Http.Answer(200, "6"));
    client.close();
  }

  @Test
  void afterTheUpgradeThereAreNoMorePollsAndNoOtherWebSocket() {
    var session = engine().handshake();
    try (var client = session.upgrade()) {
      client.send("4moved");
      assertThat(client.next()).isEqualTo("4moved");

      assertThat(session.get()).extracting(Http.Answer::status).isEqualTo(400);
      assertThat(session.post("4x").status()).isEqualTo(400);
      assertThat(session.webSocket().closed().code()).isEqualTo(4003);
      client.send("4hello");
      assertThat(client.next()).isEqualTo("4hello");
    }
  }

  @Test
  void aSecondWebSocketDuringTheUpgradeIsClosedAndTheFirstGoesOn() {
    var session = engine().handshake();
    try (var first = session.webSocket().send("2probe")) {
      assertThat(first.next()).isEqualTo("3probe");
      assertThat(session.webSocket().closed().code()).isEqualTo(4003);
      first.send("5").send("4hello");
      assertThat(first.next()).isEqualTo("4hello");
    }
  }

  @Test
  void anUpgradeThatNeverEndsIsClosedAndPollingGoesOn() {
    var session = engine().handshake();
    var client = session.webSocket().send("2probe");
    assertThat(client.next()).isEqualTo("3probe");
    for (var passed = Duration.ZERO; passed.toSeconds() < 10; passed = passed.plus(PING_INTERVAL)) {
      time.pass(PING_INTERVAL);
      assertThat(session.get().body()).isEqualTo("2");
      session.post("3");
    }

    assertThat(client.closed().code()).isEqualTo(4003);
    session.post("4hello");
    assertThat(session.get().body()).isEqualTo("4hello");
  }

  @Test
  void anUpgradeThatBreaksOffLetsAnotherOneBegin() {
    var session = engine().handshake();
    session.webSocket().abort();

    eventually(
        () -> {
          var client = session.webSocket().send("2probe");
          assertThat(client.next()).isEqualTo("3probe");
        });
  }

  @Test
  void whatIsNoProbeEndsTheWebSocketAndNotTheSession() {
    var session = engine().handshake();

    assertThat(session.webSocket().send("4hello").closed().code()).isEqualTo(4003);
    assertThat(session.post("4hello").body()).isEqualTo("ok");
  }
}
