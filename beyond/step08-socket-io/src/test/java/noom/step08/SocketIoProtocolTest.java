package noom.step08;

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

/** What the official suite of Socket.IO, revision 5, checks above Engine.IO. */
class SocketIoProtocolTest {
  private final TestTime time = new TestTime();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> EchoLesson.lesson(time), Options.anyFreePort().with("ping.interval", "50000"));

  private Client engine() {
    var client = Http.at(server, "/socket.io/").webSocket();
    assertThat(client.next()).startsWith("0");
    return client;
  }

  private Client socket() {
    var client = engine().send("40");
    assertThat(client.next()).matches("40\\{\"sid\":\"[-0-9a-f]{36}\"}");
    assertThat(client.next()).isEqualTo("42[\"auth\",{}]");
    return client;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 | 40 | 42[\"auth\",{}]",
        "40{\"token\":\"123\"} | 40 | 42[\"auth\",{\"token\":\"123\"}]",
        "40/custom, | 40/custom, | 42/custom,[\"auth\",{}]",
        "40/custom | 40/custom, | 42/custom,[\"auth\",{}]",
        "40/custom,{\"token\":\"abc\"} | 40/custom, | 42/custom,[\"auth\",{\"token\":\"abc\"}]"
      })
  void aClientEntersANamespaceAndBringsWhatItLikes(String asks, String begins, String auth) {
    try (var client = engine().send(asks)) {
      assertThat(client.next()).startsWith(begins + "{\"sid\":");
      assertThat(client.next()).isEqualTo(auth);
    }
  }

  @Test
  void anUnknownNamespaceIsRefusedAndTheConnectionStays() {
    try (var client = engine().send("40/random")) {
      assertThat(client.next()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
      client.send("40");
      assertThat(client.next()).startsWith("40{");
    }
  }

  @Test
  void aSocketHasAnotherNameThanItsSession() {
    var session = Http.at(server, "/socket.io/").webSocket();
    var secret = Http.json(session.next()).path("sid").asString();
    var name = Http.json(session.send("40").next().substring(1)).path("sid").asString();

    assertThat(name).isNotEqualTo(secret);
    session.close();
  }

  @Test
  void aClientThatEntersNowhereIsSentAway() {
    var client = engine();
    time.pass(Connection.PATIENCE);

    assertThat(client.closed()).isEqualTo(new Client.Close(4003, "forced server close"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4abc",
        "42{}",
        "42abc[\"message-with-ack\",1]",
        "42[]",
        "42[null]",
        "42",
        "43[1]",
        "43",
        "41{}",
        "40",
        "40{}",
        "42/custom,[\"message\",1]",
        "41/custom",
        "42[\"connect\"]",
        "42[\"disconnect\"]",
        "42[\"disconnecting\"]",
        "42[\"connect_error\"]",
        "42[\"newListener\"]",
        "42[\"removeListener\"]",
        "44{\"message\":\"no\"}",
        "45[\"message\"]",
        "45-[\"message\"]",
        "4511-[\"message\"]",
        "45100-[\"message\"]",
        "45-1-[\"message\"]",
        "42[\"message\"",
        "42[\"message\"]]",
        "4",
        "42999999999999999999[\"message\"]"
      })
  void whatBreaksTheProtocolEndsTheConnection(String packet) {
    try (var bystander = socket()) {
      assertThat(socket().send(packet).closed().code()).isEqualTo(4003);
      bystander.send("42[\"message\",1]");
      assertThat(bystander.next()).isEqualTo("42[\"message-back\",1]");
    }
  }

  @Test
  void nestingWithoutEndEndsTheConnection() {
    var deep = "42[\"message\"," + "[".repeat(30_000) + "]".repeat(30_000) + "]";

    assertThat(socket().send(deep).closed().code()).isEqualTo(4003);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42[\"message\",1,\"2\",{\"3\":[true]}] | 42[\"message-back\",1,\"2\",{\"3\":[true]}]",
        "42456[\"message-with-ack\",1,\"2\",{\"3\":[false]}] | 43456[1,\"2\",{\"3\":[false]}]",
        "420[\"message-with-ack\"] | 430[]",
        "42[\"message\",\"소시지 🎥\"] | 42[\"message-back\",\"소시지 🎥\"]"
      })
  void anEventIsHeardAndAcknowledged(String sent, String answer) {
    try (var client = socket()) {
      assertThat(client.send(sent).next()).isEqualTo(answer);
    }
  }

  @Test
  void anEventWithANumberForANameIsLetPass() {
    try (var client = socket()) {
      client.send("42[1]").send("42[\"message\"]");
      assertThat(client.next()).isEqualTo("42[\"message-back\"]");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2-[\"message\", | 2-[\"message-back\",", "2-789[\"message-with-ack\", | 2-789["})
  void bytesTravelBehindTheirPacketBothWays(String sent, String answer) {
    var placeholders = "{\"_placeholder\":true,\"num\":0},{\"_placeholder\":true,\"num\":1}]";
    try (var client = socket()) {
      client.send("45" + sent + placeholders);
      client.sendBinary(new byte[] {1, 2, 3});
      client.send("3"); // a heartbeat may come between
      client.sendBinary(new byte[] {4, 5, 6});

      var type = answer.startsWith("2-789") ? "46" : "45";
      assertThat(client.next()).isEqualTo(type + answer + placeholders);
      assertThat(client.next()).isEqualTo("[1, 2, 3]");
      assertThat(client.next()).isEqualTo("[4, 5, 6]");
    }
  }

  @Test
  void bytesTravelAsBase64ByPolling() {
    var session = Http.at(server, "/socket.io/").handshake();
    session.post("40");
    assertThat(session.get().body()).contains("42[\"auth\",{}]");
    var placeholder = "{\"_placeholder\":true,\"num\":0}]";
    session.post("451-[\"message\"," + placeholder + "\u001ebAQID");

    assertThat(session.get().body())
        .isEqualTo("451-[\"message-back\"," + placeholder + "\u001ebAQID");
  }

  @Test
  void aPlaceholderWithoutBytesEndsTheConnection() {
    var client = socket().send("451-[\"message\",{\"_placeholder\":true,\"num\":1}]");
    client.sendBinary(new byte[] {1});

    assertThat(client.closed().code()).isEqualTo(4003);
  }

  @Test
  void bytesThatNobodyAnnouncedEndTheConnection() {
    var client = socket();
    client.sendBinary(new byte[] {1});

    assertThat(client.closed().code()).isEqualTo(4003);
  }

  @Test
  void anotherTextBeforeAllBytesHaveComeEndsTheConnection() {
    var client = socket().send("451-[\"message\",{\"_placeholder\":true,\"num\":0}]");

    assertThat(client.send("42[\"message\"]").closed().code()).isEqualTo(4003);
  }

  @Test
  void bytesThatNeverComeEndTheConnection() {
    var client = socket().send("451-[\"message\",{\"_placeholder\":true,\"num\":0}]").send("40/no");
    assertThat(client.closed().code()).isEqualTo(4003);

    var patient = socket().send("452-[\"message\"]");
    patient.sendBinary(new byte[] {1});
    try (var bystander = socket()) { // by now the server has heard the header
      time.pass(Connection.PATIENCE);
      assertThat(patient.closed()).isEqualTo(new Client.Close(4003, "forced close"));
      assertThat(bystander.send("42[\"message\"]").next()).isEqualTo("42[\"message-back\"]");
    }
  }

  @Test
  void aClientLeavesANamespaceAndStaysInTheOther() {
    try (var client = socket().send("40/custom")) {
      assertThat(client.next()).startsWith("40/custom,{\"sid\"");
      assertThat(client.next()).isEqualTo("42/custom,[\"auth\",{}]");
      client.send("41/custom").send("42[\"message\",\"to the main one\"]");
      assertThat(client.next()).isEqualTo("42[\"message-back\",\"to the main one\"]");
    }
  }

  @Test
  void aClientThatHasLeftTheMainNamespaceIsStillAskedForASign() {
    try (var client = socket().send("41")) {
      client.send("40");
      assertThat(client.next()).startsWith("40{");
      assertThat(client.next()).startsWith("42[\"auth\"");
      client.send("41");
      time.pass(Duration.ofSeconds(50));
      assertThat(client.next()).isEqualTo("2");
    }
  }
}
