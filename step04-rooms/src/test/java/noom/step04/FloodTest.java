package noom.step04;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import noom.testkit.Client;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.RawClient;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One who says too much is told so 100 times, then closed with 1008; the others do not notice. */
class FloodTest {
  private static final Client.Close HUNG_UP =
      new Client.Close(1008, "You went on too fast for too long.");

  private final SocketServer socketServer = new SocketServer(new TestTime());

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step04.lesson(socketServer));

  private static void say(Person person, String text) {
    person.ask("new_message", Map.of("text", text, "room", "lobby"));
  }

  private static void isRefused(Person person, String event, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(person.refused(event, Map.of("text", "me", "room", "lobby")))
          .isEqualTo("too_fast");
    }
  }

  @Test
  void aHundredMessagesTooManyAreToldAndThenItIsClosedWith1008() {
    try (var log = Log.capture();
        var ann = Person.join(server).enters("lobby");
        var bob = Person.join(server).enters("lobby")) {
      var eve = Person.join(server).enters("lobby");
      for (int i = 0; i < 20; i++) {
        say(eve, "me");
      }
      isRefused(eve, "new_message", 100);
      eve.ask("enter_room", Map.of("room", "lobby")); // until here she may stay

      eve.emit("new_message", Map.of("text", "me", "room", "lobby"));

      assertThat(eve.client().closed()).isEqualTo(HUNG_UP);
      Lobby.has(socketServer, 2);
      say(ann, "calm");
      assertThat(bob.texts()).hasSize(21).endsWith("calm");
      assertThat(log.text()).containsOnlyOnce("WARN").doesNotContain("ERROR");
    }
  }

  @Test
  void aHundredRequestsTooManyToo() {
    var eve = Person.join(server).enters("lobby");
    for (int i = 0; i < 199; i++) {
      eve.ask("enter_room", Map.of("room", "lobby"));
    }
    isRefused(eve, "leave_room", 100);

    eve.emit("leave_room", Map.of("room", "lobby"));

    assertThat(eve.client().closed()).isEqualTo(HUNG_UP);
    Lobby.has(socketServer, 0);
  }

  /** What no limit of its own holds back: one that has entered the room has said one thing. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {"{\"type\":\"ping\"},pong", "{\"type\":\"sing\"},error", "no JSON,error"})
  void aThousandFramesOfAnyKindAreFineAndAHundredMoreAreTold(String frame, String answer) {
    try (var ann = Person.join(server).enters("lobby");
        var bob = Person.join(server).enters("lobby")) {
      var eve = Person.join(server).enters("lobby");
      for (int i = 0; i < 999; i++) {
        eve.client().send(frame);
        assertThat(eve.hears(answer).path("code").asString("")).isNotEqualTo("too_fast");
      }
      for (int i = 0; i < 100; i++) {
        eve.client().send(frame);
        assertThat(eve.hears("error").path("code").asString()).isEqualTo("too_fast");
      }

      eve.client().send(frame);

      assertThat(eve.client().closed()).isEqualTo(HUNG_UP);
      say(ann, "calm");
      assertThat(bob.texts()).containsExactly("calm");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"new_message\",\"payload\":{\"text\":\"me\",\"room\":\"lobby\"}}",
        "{\"type\":\"ping\"}",
        "no JSON"
      })
  void whoFloodsAndReadsNothingIsCutOffAndTheOthersDoNotNotice(String frame) {
    try (var ann = Person.join(server).enters("lobby");
        var bob = Person.join(server).enters("lobby");
        var eve = RawClient.connect(server.port())) {
      eve.sendText("{\"type\":\"enter_room\",\"payload\":{\"room\":\"lobby\"}}");
      Lobby.has(socketServer, 3);

      eve.talkUntilGone(frame);

      Lobby.has(socketServer, 2);
      say(ann, "calm");
      assertThat(bob.texts()).endsWith("calm").hasSizeLessThanOrEqualTo(21);
    }
  }
}
