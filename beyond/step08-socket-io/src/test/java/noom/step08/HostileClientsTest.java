package noom.step08;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.RawClient;
import noom.testkit.TestTime;
import noom.workbench.Options;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A client that means harm ends its own connection; the others do not notice, and nothing is left.
 */
class HostileClientsTest {
  private static final int PACKETS = 4_000;
  private static final int POLLS = 2_500; // more than the server keeps connections for requests
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
  private final SocketServer socketServer = new SocketServer(time);
  private final List<RawClient> polls = new ArrayList<>();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step08.lesson(socketServer), Options.anyFreePort().withConnections(POLLS));

  private static String packet(Random random) {
    return HEADS.get(random.nextInt(HEADS.size())) + VALUES.get(random.nextInt(VALUES.size()));
  }

  private long connected() {
    var count = new long[1];
    socketServer
        .executor()
        .execute(() -> count[0] = socketServer.rooms().everyone().sockets().count());
    return count[0];
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

  @Test
  @Timeout(120) // seconds: for thousands of handshakes
  void thousandsOfOpenPollsDisturbNobodyAndNothingIsLeftOfThem() {
    try (var ann = Person.join(server, "The calm Ann", "the calm room");
        var bob = CourseMember.join(server).ask("nickname", "Bob")) {
      bob.ask("enter_room", "the calm room");
      for (int i = 0; i < POLLS; i++) {
        openPoll();
      }
      assertThat(Http.at(server, "/socket.io/").get().status()).isEqualTo(403);
      eventually(() -> assertThat(connected()).isEqualTo(2 + POLLS));
      ann.ask("new_message", Map.of("text", "still here", "room", "the calm room"));
      assertThat(bob.hearsJust("new_message")).isEqualTo("\"The calm Ann: still here\"");

      time.pass(Duration.ofSeconds(25));
      ann.client().send("{\"type\":\"pong\"}");
      bob.client().send("3");
      ann.hasHeard("ping");
      bob.ask("new_message", "and still", "the calm room");
      time.pass(Duration.ofSeconds(20));

      assertThat(connected()).isEqualTo(2);
      assertThat(Http.at(server, "/socket.io/").get().status()).isEqualTo(200);
    }
  }

  /** All on one connection of its own, for the server hangs up on the oldest of too many. */
  private void openPoll() {
    var client = RawClient.dial(server.port());
    polls.add(client);
    client.say(request("GET", "", ""));
    var handshake = client.readAnswer().split("\r\n\r\n")[1];
    var sid = "&sid=" + Http.json(handshake).path("sid").asString();
    client.say(request("POST", sid, "40"));
    client.readAnswer();
    client.say(request("GET", sid, ""));
    client.readAnswer();
    client.say(request("GET", sid, ""));
  }

  private String request(String method, String sid, String body) {
    var path = "/socket.io/?" + Http.BY_POLLING + sid;
    var host = "Host: localhost:" + server.port();
    var length = "Content-Length: " + body.length();
    return String.join("\r\n", method + " " + path + " HTTP/1.1", host, length, "", body);
  }

  @AfterEach
  void hangUp() {
    polls.forEach(RawClient::close);
  }
}
