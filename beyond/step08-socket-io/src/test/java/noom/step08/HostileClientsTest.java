package noom.step08;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A client that means harm ends its own connection; the others do not notice, and nothing is left.
 */
class HostileClientsTest {
  private static final int PACKETS = 4_000;
  private static final long SEED = 20_261_127;

  private static final List<String> HEADS =
      List.of(
          "40",
          "41",
          "42",
          "43",
          "44",
          "450-",
          "451-",
          "459-",
          "46",
          "461-",
          "42/x,",
          "40/x,",
          "40/",
          "420",
          "42999999999999999",
          "429999999999999999999",
          "4",
          "2",
          "3",
          "5",
          "6",
          "7",
          "b",
          "");

  private static final List<String> VALUES =
      List.of(
          "",
          "null",
          "{}",
          "[]",
          "[null]",
          "[1]",
          "[\"\"]",
          "[\"connect\"]",
          "[\"enter_room\"]",
          "[\"enter_room\",\"attic\"]",
          "[\"enter_room\",{\"_placeholder\":true,\"num\":0}]",
          "[\"new_message\",\"hi\",\"attic\"]",
          "[\"nickname\",\"The calm Ann\"]",
          "[\"nickname\",\"\\u0000\\u202e\"]",
          "[\"leave_room\",\"attic\"]",
          "[\"offer\",{},\"attic\"]",
          "[\"ice\",null,null]",
          "[\"dm\",5,{}]",
          "[\"resume\",\"x\"]",
          "[\"ping\"]",
          "[\"connected\"]",
          "[\"__proto__\",{\"__proto__\":1}]",
          "[\"welcome\",\"x\",1e999]",
          "[".repeat(800) + "]".repeat(800),
          "[\"x\"," + "9".repeat(1_100) + "]",
          "[\"x\"",
          "\u0000",
          "\ufeff[]",
          "[\"\\ud800\"]",
          "{\"pid\":\"x\",\"offset\":{}}",
          "{\"pid\":null}",
          "<html>",
          "NaN");

  private final TestTime time = new TestTime();

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step08.lesson(new SocketServer(time)));

  private static String packet(Random random) {
    return HEADS.get(random.nextInt(HEADS.size())) + VALUES.get(random.nextInt(VALUES.size()));
  }

  /**
   * An event or two go through, which is no harm: Eve is in other rooms, or is told her mistake.
   */
  @Test
  @Timeout(120) // seconds: many of them end a session, and another one begins
  void thousandsOfMalformedPacketsChangeNothingForTheOthers() {
    var random = new Random(SEED);
    try (var log = Log.capture();
        var ann = Person.join(server, "The calm Ann", "the calm room");
        var bob = CourseMember.join(server).ask("nickname", "Bob")) {
      bob.ask("enter_room", "the calm room");
      ann.hasHeard("welcome");
      var eve = Http.at(server, "/socket.io/");
      var session = eve.handshake();
      for (int i = 2; i <= PACKETS; i += 2) {
        var packets = packet(random) + "\u001e" + packet(random);
        if (session.post(packets).status() != 200) {
          session = eve.handshake();
        }
        if (i % 20 == 0) {
          time.pass(Duration.ofMillis(100));
        }
        if (i % 1_000 == 0) {
          ann.ask("new_message", Map.of("text", "still " + i, "room", "the calm room"));
          assertThat(bob.hearsJust("new_message")).isEqualTo("\"The calm Ann: still " + i + "\"");
        }
      }

      assertThat(ann.hasHeardInOrder("new_message", "welcome", "bye", "offer", "dm")).isEmpty();
      assertThat(log.text()).doesNotContain("ERROR", "Exception");
    }
  }
}
