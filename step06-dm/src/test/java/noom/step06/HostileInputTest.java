package noom.step06;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import noom.step04.Person;
import noom.step04.RoomPanel;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever means harm, or is badly written, gets answers; the others do not notice. */
@InTheBrowser
class HostileInputTest {
  private static final int FRAMES = 4_000;
  private static final long SEED = 20_261_121;

  private static final List<String> TYPES =
      List.of(
          "enter_room",
          "leave_room",
          "nickname",
          "new_message",
          "dm",
          "resume",
          "ping",
          "pong",
          "connected",
          "ack",
          "error",
          "welcome",
          "__proto__",
          "toString",
          "",
          "\\u0000",
          "\\ud800");

  private static final List<String> FIELDS =
      List.of("room", "nickname", "text", "to", "key", "id", "from", "type", "__proto__", "");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "1e999",
          "9".repeat(900),
          "9".repeat(1_100),
          "0.000001",
          "\"\"",
          "\" \"",
          "\"\\ud800\"",
          "\"\\udfff\\ud800\"",
          "\"\\u0000\\u0007\\u001b[2J\"",
          "\"\\u202e\\u2066\\u200f\"",
          "\"<script>alert(1)</script>\"",
          "\"<img src=x onerror=alert(1)>\"",
          "\"" + "x".repeat(3_000) + "\"",
          "\"" + "👋".repeat(60) + "\"",
          "[]",
          "{}",
          "[".repeat(800) + "]".repeat(800),
          "{\"a\":".repeat(1_200) + "1" + "}".repeat(1_200),
          "\"lobby\"",
          "\"Ann\"");

  private static final List<String> BROKEN =
      List.of(
          "",
          "{",
          "}",
          "[",
          "nul",
          "\"",
          "{\"type\":",
          "{\"type\":\"dm\"",
          "\u0000",
          "\ufeff{}",
          "{'type':'dm'}",
          "{\"type\":\"dm\",}",
          "{}{}",
          "[{}]",
          "5",
          "\"dm\"",
          "null",
          "NaN",
          "{\"type\":\"dm\",\"payload\":" + "[".repeat(30_000),
          "\\",
          "<html>",
          "GET / HTTP/1.1");

  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step06.lesson(socketServer));

  private static String any(Random random, List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String frame(Random random) {
    if (random.nextInt(4) == 0) {
      return any(random, BROKEN);
    }
    var fields = new ArrayList<String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      fields.add("\"%s\":%s".formatted(any(random, FIELDS), any(random, VALUES)));
    }
    var payload =
        random.nextInt(4) == 0 ? any(random, VALUES) : "{" + String.join(",", fields) + "}";
    var id = random.nextInt(3) == 0 ? ",\"id\":" + any(random, VALUES) : "";
    return "{\"type\":\"%s\",\"payload\":%s%s}".formatted(any(random, TYPES), payload, id);
  }

  /** Somebody in a room, whom nothing that others do may disturb. */
  @Test
  void thousandsOfMalformedFramesChangeNothingForTheOthers() {
    var random = new Random(SEED);
    try (var log = Log.capture();
        var ann = Person.join(server, "The calm Ann", "the calm room");
        var bob = Person.join(server, "The calm Bob", "the calm room");
        var eve = Person.join(server)) {
      ann.hasHeard("welcome");
      for (int i = 1; i <= FRAMES; i++) {
        eve.client().send(frame(random));
        if (i % 100 == 0) {
          eve.hasHeardInOrder("error", "ack");
          ann.hasHeard("ping");
          bob.hasHeard("ping");
          time.pass(Duration.ofSeconds(5)); // so that there is no more than one may say
        }
        if (i % 1_000 == 0) {
          ann.ask("new_message", Map.of("text", "still " + i, "room", "the calm room"));
        }
      }

      assertThat(bob.texts())
          .containsExactly("still 1000", "still 2000", "still 3000", "still 4000");
      for (var calm : List.of(ann, bob)) {
        for (var type : List.of("dm", "welcome", "bye", "error", "new_message")) {
          assertThat(calm.hasHeard(type)).as(type).isEmpty();
        }
      }
      assertThat(ann.ask("enter_room", Map.of("room", "the calm room")).path("count").asInt())
          .isEqualTo(2);
      assertThat(log.text()).doesNotContain("ERROR", "Exception", "\u001b");
    }
  }

  @Test
  void everyFrameGetsAnAnswerAndTheConnectionStays() {
    var random = new Random(SEED);
    try (var eve = Person.join(server)) {
      for (int i = 0; i < 500; i++) {
        eve.client().send(frame(random).replaceAll("\"(resume|p[io]ng|nickname)\"", "\"sing\""));
      }
      var answers = eve.hasHeard("error").size() + eve.hasHeard("ack").size();

      var good = eve.ask("nickname", Map.of("nickname", "Eve"));

      assertThat(answers).isGreaterThan(450); // the others were good requests without an id
      assertThat(good.path("nickname").asString()).isEqualTo("Eve");
    }
  }

  @Test
  void htmlInEveryFieldArrivesAsText(Browser ann) {
    var page = RoomPanel.open(ann, server).enter("<u>Ann</u>", "<i>lobby</i>");
    try (var eve = Person.join(server)) {
      eve.ask("nickname", Map.of("nickname", "<img src=x>"));
      eve.ask("enter_room", Map.of("room", "<i>lobby</i>"));
      eve.ask("new_message", Map.of("text", "<script>x()</script>", "room", "<i>lobby</i>"));
      time.pass(Duration.ofSeconds(1)); // so that the members are told
      var members = eve.hears("members").path("members");
      var annsId = members.get(0).path("id").asString();
      eve.ask("dm", Map.of("to", annsId, "text", "<svg onload=x()>"));
      time.pass(Duration.ofSeconds(1));

      page.messages()
          .shows(
              "<img src=x> joined!",
              "<img src=x>: <script>x()</script>",
              "(whisper) <img src=x> → <u>Ann</u>: <svg onload=x()>");
      page.titleIs("Room <i>lobby</i> (2)");
      Whispers.of(page).offers("Everyone", "<img src=x>");
      assertThat(ann.texts("#rooms li")).containsExactly("<i>lobby</i> (2)");
      page.wire().choose("Diagram");
      assertThat(ann.all("main :is(img, u, i, script, svg), #wire :is(img, u, i, script)"))
          .isEmpty();
    }
  }
}
