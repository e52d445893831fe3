package noom.step08;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The course's pages and those of step 07 in the same rooms: each hears what it expects. */
class CourseProtocolTest {
  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step08.lesson(socketServer));

  private Person ann() {
    var ann = Person.join(server);
    ann.ask("nickname", Map.of("nickname", "Ann"));
    ann.ask("enter_room", Map.of("room", "lobby"));
    return ann;
  }

  private CourseMember bob() {
    return CourseMember.join(server).ask("nickname", "Bob").ask("enter_room", "lobby");
  }

  @Test
  void bothHearWhoComes() {
    try (var ann = ann();
        var bob = bob()) {
      var welcome = ann.hears("welcome");
      assertThat(welcome.path("id").asString()).isEqualTo(bob.id());
      assertThat(welcome.path("nickname").asString()).isEqualTo("Bob");
      assertThat(welcome.path("count").asInt()).isEqualTo(2);

      var cho = Person.join(server);
      cho.ask("nickname", Map.of("nickname", "Cho"));
      cho.ask("enter_room", Map.of("room", "lobby"));
      assertThat(bob.hearsJust("welcome")).isEqualTo("\"Cho\",3");
      cho.close();
      assertThat(bob.hearsJust("bye")).isEqualTo("\"Cho\",2");
    }
  }

  @Test
  void bothHearWhoGoes() {
    try (var ann = ann()) {
      var bob = bob();
      ann.hears("welcome");
      bob.close();
      assertThat(ann.hears("bye").path("nickname").asString()).isEqualTo("Bob");
    }
  }

  @Test
  void bothHearWhatTheOtherSays() {
    try (var ann = ann();
        var bob = bob()) {
      bob.ask("new_message", "소시지?", "lobby");
      assertThat(ann.hears("new_message").path("text").asString()).isEqualTo("소시지?");
      ann.ask("new_message", Map.of("text", "hi", "room", "lobby"));
      assertThat(bob.hearsJust("new_message")).isEqualTo("\"Ann: hi\"");
    }
  }

  @Test
  void aWhisperReachesTheOneWithAPageOfTheCourse() {
    try (var ann = ann();
        var bob = bob()) {
      ann.ask("dm", Map.of("to", bob.id(), "text", "psst"));
      assertThat(bob.hears("dm").path(4).asString()).isEqualTo("psst");
      bob.ask("dm", ann.id(), "yes?");
      assertThat(ann.hears("dm").path("text").asString()).isEqualTo("yes?");
    }
  }

  @Test
  void bothAreInTheListsOfRoomsAndOfMembers() {
    try (var ann = ann();
        var bob = bob()) {
      time.pass(Duration.ofSeconds(1));
      assertThat(ann.hears("members").path("members").toString())
          .contains("\"nickname\":\"Bob\"", bob.id());
      assertThat(bob.hearsJust("room_change")).isEqualTo("[]"); // as it was when bob came
      assertThat(bob.hearsJust("room_change")).isEqualTo("[\"lobby\"]");
    }
  }

  @Test
  void somebodyWithoutANameIsAnonAndANumberTellsTwoApart() {
    try (var ann = ann();
        var bob = CourseMember.join(server).ask("enter_room", "lobby");
        var cho = CourseMember.join(server).ask("join_room", "lobby")) {
      assertThat(ann.hears("welcome").path("nickname").asString()).isEqualTo("Anon");
      assertThat(ann.hears("welcome").path("nickname").asString()).isEqualTo("Anon 2");
      assertThat(bob.hearsJust("welcome")).isEqualTo("\"Anon 2\",3");
      cho.ask("nickname", "Cho").ask("new_message", "hi", "lobby");
      assertThat(bob.hearsJust("new_message")).isEqualTo("\"Cho: hi\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nickname, Ann, x, nickname_taken",
    "nickname, ' ', x, blank",
    "new_message, hi, attic, not_in_room",
    "enter_room, '', x, blank",
    "leave_room, attic, x, not_in_room",
    "sing, x, x, unknown_type"
  })
  void aRefusalIsAnErrorAndNoAck(String event, String first, String second, String code) {
    try (var ann = ann();
        var bob = CourseMember.join(server)) {
      bob.client().send("427[\"%s\",\"%s\",\"%s\"]".formatted(event, first, second));
      assertThat(bob.hears("error").path(1).asString()).isEqualTo(code);
      bob.ask("nickname", "Bob");
      assertThat(bob.client().unread()).noneMatch(it -> it.startsWith("437"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "42[\"enter_room\"]",
        "42[\"new_message\",\"hi\"]",
        "42[\"nickname\",5]",
        "42[\"enter_room\",null]"
      })
  void argumentsOfAnotherShapeAreAnError(String packet) {
    try (var bob = bob()) {
      bob.client().send(packet);
      assertThat(bob.hears("error").path(1).asString()).isEqualTo("bad_payload");
    }
  }

  @Test
  void anOfferOfTheCourseReachesTheOtherInTheRoomAndTheAnswerComesBack() {
    try (var ann = ann();
        var bob = bob()) {
      var description = Map.of("type", "offer", "sdp", "v=0");
      bob.ask("offer", description, "lobby");
      var offer = ann.hears("offer");
      assertThat(offer.path("from").asString()).isEqualTo(bob.id());
      assertThat(offer.path("description").path("sdp").asString()).isEqualTo("v=0");

      ann.ask("answer", Map.of("to", bob.id(), "description", Map.of("type", "answer")));
      assertThat(bob.hearsJust("answer")).isEqualTo("{\"type\":\"answer\"}");
      ann.ask("ice", Map.of("to", bob.id(), "candidate", Map.of("candidate", "a")));
      assertThat(bob.hearsJust("ice")).isEqualTo("{\"candidate\":\"a\"}");
      bob.ask("ice", Map.of("candidate", "b"), "lobby");
      assertThat(ann.hears("ice").path("candidate").path("candidate").asString()).isEqualTo("b");
    }
  }

  @Test
  void inALargerRoomEachOfTheOthersIsCalled() {
    try (var ann = ann();
        var bob = bob();
        var cho = CourseMember.join(server).ask("join_room", "lobby")) {
      cho.ask("offer", Map.of("type", "offer"), "lobby");

      assertThat(ann.hears("offer").path("from").asString()).isEqualTo(cho.id());
      assertThat(bob.hearsJust("offer")).isEqualTo("{\"type\":\"offer\"}");
    }
  }

  @Test
  void theLastCandidateIsNullAndGoesNowhere() {
    try (var ann = ann();
        var bob = bob()) {
      bob.client().send("427[\"ice\",null,\"lobby\"]");
      while (!bob.client().next().equals("437[]")) {
        // what came before
      }
      bob.ask("new_message", "still here", "lobby");
      assertThat(ann.hears("new_message").path("text").asString()).isEqualTo("still here");
      assertThat(ann.hasHeard("ice")).isEmpty();
    }
  }

  @Test
  void nobodyCallsARoomFromOutside() {
    try (var ann = ann();
        var bob = CourseMember.join(server)) {
      bob.emit("offer", Map.of("type", "offer"), "lobby");
      assertThat(bob.hears("error").path(1).asString()).isEqualTo("not_in_room");
      assertThat(ann.hasHeard("offer")).isEmpty();
    }
  }

  @Test
  void tooManyMessagesAreRefusedAndWhoGoesOnIsCutOff() {
    try (var ann = ann()) {
      var bob = bob();
      for (int i = 0; i < 21; i++) {
        bob.emit("new_message", "flood", "lobby");
      }
      assertThat(bob.hears("error").path(1).asString()).isEqualTo("too_fast");
      for (int i = 0; i < 101; i++) {
        bob.emit("new_message", "flood", "lobby");
      }
      assertThat(bob.client().closed().code()).isEqualTo(1008);
      assertThat(ann.hears("bye").path("nickname").asString()).isEqualTo("Bob");
    }
  }

  @Test
  void aFloodByPollingIsCutOffToo() {
    var session = Http.at(server, "/socket.io/").handshake();
    session.post("40\u001e42[\"enter_room\",\"lobby\"]");
    var flood =
        String.join(
            "\u001e", java.util.Collections.nCopies(122, "42[\"new_message\",\"x\",\"lobby\"]"));

    assertThat(session.post(flood).status()).isEqualTo(429);
    assertThat(session.post("42[\"x\"]").status()).isEqualTo(400);
  }

  @Test
  void oneWhoPollsSpeaksAndHearsAsTheOthersDo() {
    var bob = Http.at(server, "/socket.io/").handshake();
    bob.post("40\u001e42[\"nickname\",\"Bob\"]\u001e42[\"enter_room\",\"lobby\"]");
    try (var ann = ann();
        var cho = CourseMember.join(server).ask("enter_room", "lobby")) {
      bob.post("42[\"new_message\",\"hi\",\"lobby\"]");
      assertThat(ann.hears("new_message").path("text").asString()).isEqualTo("hi");
      assertThat(cho.hearsJust("new_message")).isEqualTo("\"Bob: hi\"");

      cho.ask("new_message", "yes?", "lobby");
      ann.ask("new_message", Map.of("text", "no!", "room", "lobby"));
      assertThat(polled(bob, "Ann: no!")).contains("Anon: yes?");
    }
  }

  /** All that has come up to this line. */
  private static String polled(Http session, String line) {
    var all = new StringBuilder();
    while (all.indexOf(line) < 0) {
      all.append(session.get().body());
    }
    return all.toString();
  }

  @Test
  void anotherOriginIsRefusedByPollingAsByWebSocket() {
    var answer = Http.at(server, "/socket.io/").get("Origin", "http://evil.example");

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void whoDoesNotPollIsTooSlowForTheOutboxAndTheOthersGoOn() {
    var slow = Http.at(server, "/socket.io/").handshake();
    slow.post("40\u001e42[\"enter_room\",\"lobby\"]");
    try (var ann = ann();
        var bob = bob()) {
      bob.ask("nickname", "Bob");
      var big = "x".repeat(30_000);
      eventually(
          () -> {
            time.pass(Duration.ofSeconds(1));
            bob.ask("ice", Map.of("candidate", big), "lobby");
            ann.hears("ice");
            assertThat(slow.post("6").status()).isEqualTo(400);
          });
    }
  }

  // Recovery

  @Test
  void afterABreakAClientHearsWhatItHasMissedUnderTheSameNameInTheSameRooms() {
    try (var ann = ann()) {
      var bob = bob();
      ann.ask("new_message", Map.of("text", "one", "room", "lobby"));
      var last = bob.hears("new_message");
      bob.client().abort();
      ann.hears("bye");
      ann.ask("new_message", Map.of("text", "two", "room", "lobby"));
      ann.ask("new_message", Map.of("text", "three", "room", "lobby"));

      try (var back = CourseMember.comeBack(server, bob.pid(), CourseMember.offset(last))) {
        assertThat(back.id()).isEqualTo(bob.id());
        assertThat(back.pid()).isEqualTo(bob.pid());
        assertThat(back.hearsJust("new_message")).isEqualTo("\"Ann: two\"");
        assertThat(back.hearsJust("new_message")).isEqualTo("\"Ann: three\"");
        back.ask("new_message", "I am back", "lobby");
        assertThat(ann.hears("new_message").path("nickname").asString()).isEqualTo("Bob");
      }
    }
  }

  @Test
  void aPlaceIsRecoveredOnlyOnce() {
    var bob = bob();
    var last = CourseMember.offset(bob.hears("room_change"));
    bob.client().abort();
    eventually(() -> assertThat(socketServer.rooms().names()).isEmpty());
    CourseMember.comeBack(server, bob.pid(), last).emit("leave_room", "lobby").client().send("41");
    try (var again = CourseMember.comeBack(server, bob.pid(), last)) {
      assertThat(again.id()).isNotEqualTo(bob.id());
    }
  }

  @Test
  void aClientThatLeftOnPurposeIsSomebodyNew() {
    var bob = bob();
    var last = CourseMember.offset(bob.hears("room_change"));
    bob.client().send("41");
    try (var again = CourseMember.comeBack(server, bob.pid(), last)) {
      assertThat(again.id()).isNotEqualTo(bob.id());
    }
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "no, 0", "1.5, 0", "99999999999999999999, 0", "5, 121"})
  void withoutAnOffsetOrTooLateAClientIsSomebodyNew(String offset, int seconds) {
    var bob = bob();
    bob.hears("room_change");
    bob.client().abort();
    eventually(() -> assertThat(socketServer.rooms().names()).isEmpty());
    time.pass(Duration.ofSeconds(seconds));
    try (var again = CourseMember.comeBack(server, bob.pid(), offset)) {
      assertThat(again.id()).isNotEqualTo(bob.id());
    }
  }

  @Test
  void aClientThatHasMissedTooMuchIsSomebodyNew() {
    try (var ann = ann()) {
      var bob = bob();
      var last = CourseMember.offset(bob.hears("room_change"));
      bob.client().abort();
      ann.hears("bye");
      for (int i = 0; i <= History.MOST_MISSED / 2_000; i++) {
        time.pass(Duration.ofMillis(100));
        ann.ask("new_message", Map.of("text", "x".repeat(2_000), "room", "lobby"));
      }
      try (var again = CourseMember.comeBack(server, bob.pid(), last)) {
        assertThat(again.id()).isNotEqualTo(bob.id());
      }
    }
  }
}
