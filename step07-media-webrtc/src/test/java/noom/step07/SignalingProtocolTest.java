package noom.step07;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the contract of step 07, every code, every limit. */
class SignalingProtocolTest {
  private static final Map<String, ?> SDP = Map.of("type", "offer", "sdp", "v=0\r\no=- 1 2 \r\n");
  private static final Map<String, ?> CANDIDATE =
      Map.of("candidate", "candidate:1 1 udp 1 192.168.0.2 9 typ host", "sdpMLineIndex", 0);

  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step07.lesson(socketServer));

  private static Map<String, Object> to(Person person, String field, Object value) {
    return Map.of("to", person.id(), field, value);
  }

  // What is passed on

  @ParameterizedTest
  @CsvSource({"offer, description", "answer, description", "ice, candidate"})
  void whatOneSaysAboutItselfReachesJustThatOneUnread(String event, String field) {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby");
        var cho = Person.join(server, "Cho", "lobby")) {
      var anything = Map.of("anything", List.of(1, "two", Map.of("three", true)));

      var answer =
          ann.ask(
              event,
              Map.ofEntries(
                  entry("to", bob.id()), entry(field, anything), entry("from", cho.id())));

      assertThat(answer.isNull() || answer.isMissingNode()).isTrue();
      var heard = bob.hears(event);
      assertThat(heard.propertyNames()).containsExactly("from", field);
      assertThat(heard.path("from").asString()).isEqualTo(ann.id());
      assertThat(heard.path(field).toString())
          .isEqualTo("{\"anything\":[1,\"two\",{\"three\":true}]}");
      assertThat(cho.hasHeard(event)).isEmpty();
      assertThat(ann.hasHeard(event)).isEmpty();
    }
  }

  // What is not

  @ParameterizedTest
  @CsvSource({"offer, description", "answer, description", "ice, candidate"})
  void onlyThoseInTheSameRoomCallEachOther(String event, String field) {
    try (var ann = Person.join(server, "Ann", "lobby");
        var cho = Person.join(server, "Cho", "kitchen");
        var outside = Person.join(server, "Dag")) {
      assertThat(ann.refused(event, to(cho, field, SDP))).isEqualTo("unknown_peer");
      assertThat(ann.refused(event, to(outside, field, SDP))).isEqualTo("unknown_peer");
      assertThat(ann.refused(event, to(ann, field, SDP))).isEqualTo("unknown_peer");
      assertThat(ann.refused(event, Map.of("to", "nobody", field, SDP))).isEqualTo("unknown_peer");
      assertThat(outside.refused(event, to(ann, field, SDP))).isEqualTo("not_in_room");
      assertThat(List.of(ann, cho, outside))
          .allSatisfy(it -> assertThat(it.hasHeard(event)).isEmpty());
    }
  }

  @Test
  void whoHasLeftIsNotCalledAnyMore() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      bob.ask("leave_room", Map.of("room", "lobby"));

      assertThat(ann.refused("offer", to(bob, "description", SDP))).isEqualTo("unknown_peer");
      assertThat(bob.refused("ice", to(ann, "candidate", CANDIDATE))).isEqualTo("not_in_room");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"text\"", "5", "[]", "true"})
  void aDescriptionAndACandidateAreObjects(String wrong) {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      var frame =
          "{\"type\":\"%s\",\"id\":%d,\"payload\":{\"to\":\""
              + bob.id()
              + "\",\"%s\":"
              + wrong
              + "}}";
      ann.client().send(frame.formatted("offer", 101, "description"));
      ann.client().send(frame.formatted("answer", 102, "description"));
      ann.client().send(frame.formatted("ice", 103, "candidate"));

      for (var id : List.of(101, 102, 103)) {
        assertThat(ann.acked(id).path("error").path("code").asString()).isEqualTo("bad_payload");
      }
      assertThat(bob.hasHeardInOrder("offer", "answer", "ice")).isEmpty();
    }
  }

  @Test
  void whatIsMissingIsABadPayload() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      assertThat(ann.refused("offer", Map.of("description", SDP))).isEqualTo("bad_payload");
      assertThat(ann.refused("offer", to(ann, "candidate", CANDIDATE))).isEqualTo("bad_payload");
      assertThat(ann.refused("ice", to(ann, "description", SDP))).isEqualTo("bad_payload");
      assertThat(ann.refused("ice", Map.of("to", 5, "candidate", CANDIDATE)))
          .isEqualTo("bad_payload");
    }
  }

  // How much

  @Test
  void fourHundredAtOnceAreFineAndOneMoreIsTooFast() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      for (int i = 1; i <= 400; i++) {
        ann.ask("ice", to(bob, "candidate", CANDIDATE));
      }

      assertThat(ann.refused("ice", to(bob, "candidate", CANDIDATE))).isEqualTo("too_fast");
      assertThat(ann.refused("offer", to(bob, "description", SDP))).isEqualTo("too_fast");
      assertThat(bob.hasHeard("ice")).hasSize(400);
      bob.ask("ice", to(ann, "candidate", CANDIDATE)); // each has its own
    }
  }

  @Test
  void afterThatAHundredASecond() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      IntStream.range(0, 400).forEach(i -> ann.ask("ice", to(bob, "candidate", CANDIDATE)));

      time.pass(Duration.ofSeconds(1));
      IntStream.range(0, 100).forEach(i -> ann.ask("ice", to(bob, "candidate", CANDIDATE)));

      assertThat(ann.refused("ice", to(bob, "candidate", CANDIDATE))).isEqualTo("too_fast");
    }
  }

  @Test
  void whatIsLongCostsATokenForEachKibibyteThatIsBegun() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      var small = Map.of("sdp", "x".repeat(1_023 - "{\"sdp\":\"\"}".length()));
      var large = Map.of("sdp", "소".repeat((20 * 1_024 - "{\"sdp\":\"\"}".length()) / 3));
      for (int i = 0; i < 19; i++) {
        ann.ask("offer", to(bob, "description", large)); // 20 each
      }
      for (int i = 0; i < 20; i++) {
        ann.ask("answer", to(bob, "description", small)); // 1 each
      }

      assertThat(ann.refused("answer", to(bob, "description", small))).isEqualTo("too_fast");
      assertThat(bob.hasHeardInOrder("offer", "answer")).hasSize(39);
    }
  }

  @Test
  void whoHasUsedUpOneLimitStillHasTheOther() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      IntStream.range(0, 400).forEach(i -> ann.ask("ice", to(bob, "candidate", CANDIDATE)));
      assertThat(ann.refused("ice", to(bob, "candidate", CANDIDATE))).isEqualTo("too_fast");

      IntStream.range(0, 198) // two were needed to enter
          .forEach(i -> ann.ask("nickname", Map.of("nickname", "Ann" + i)));

      assertThat(ann.refused("nickname", Map.of("nickname", "Ann"))).isEqualTo("too_fast");
    }
  }

  @Test
  void aDescriptionMayFillAFrame() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      var frame =
          "{\"type\":\"offer\",\"payload\":{\"to\":\""
              + bob.id()
              + "\",\"description\":{\"sdp\":\"%s\"}}}";
      var longest = "x".repeat(65_536 - frame.length() + 2);

      ann.client().send(frame.formatted(longest));

      assertThat(bob.hears("offer").path("description").path("sdp").asString()).isEqualTo(longest);
      ann.client().send(frame.formatted(longest + "x"));
      assertThat(ann.client().closed().code()).isEqualTo(1009);
    }
  }

  // Eight in a call

  @Test
  void eightAreInACallAndTheNinthIsRefused() {
    var eight = IntStream.range(0, 8).mapToObj(i -> Person.join(server, "P" + i, "lobby")).toList();
    try (var ninth = Person.join(server, "Ninth")) {
      var refusal = ninth.refusal("enter_room", Map.of("room", "lobby"));
      assertThat(refusal.path("code").asString()).isEqualTo("room_full");
      assertThat(refusal.path("message").asString())
          .isEqualTo(
              "There are 8 people in \"lobby\", which is the most."
                  + " Take another room, or open one of your own.");
      ninth.ask("enter_room", Map.of("room", "kitchen"));
      eight.get(0).ask("enter_room", Map.of("room", "lobby")); // who is in it stays in it

      eight.get(3).ask("leave_room", Map.of("room", "lobby"));

      ninth.ask("enter_room", Map.of("room", "lobby"));
    } finally {
      eight.forEach(Person::close);
    }
  }

  @Test
  void whoComesBackTakesTheirOwnPlaceInAFullCall() {
    var eight = IntStream.range(0, 8).mapToObj(i -> Person.join(server, "P" + i, "lobby")).toList();
    try (var again = Person.join(server)) {
      again.ask("resume", Map.of("key", eight.get(5).key()));

      var entered = again.ask("enter_room", Map.of("room", "lobby"));

      assertThat(entered.path("count").asInt()).isEqualTo(8);
    } finally {
      eight.forEach(Person::close);
    }
  }
}
