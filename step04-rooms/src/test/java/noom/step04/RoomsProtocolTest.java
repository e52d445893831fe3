package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import noom.step03.UserError;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the contract of step 04, every code, every limit. */
class RoomsProtocolTest {
  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step04.lesson(socketServer));

  private static String enter(Person person, String room) {
    return person.ask("enter_room", Map.of("room", room)).path("room").asString();
  }

  private static void say(Person person, String text, String room) {
    person.ask("new_message", Map.of("text", text, "room", room));
  }

  private void roomsAre(String... names) {
    eventually(
        () ->
            socketServer
                .executor()
                .execute(() -> assertThat(socketServer.rooms().names()).containsExactly(names)));
  }

  // Rooms

  /** Only tasks of the server look into its rooms. */
  private void inATask(Consumer<Rooms> look) {
    socketServer.executor().execute(() -> look.accept(socketServer.rooms()));
  }

  @Test
  void whatOneSaysInARoomTheOthersInItHearAndNobodyElse() {
    try (var ann = Person.join(server).enters("lobby");
        var bob = Person.join(server).enters("lobby");
        var cho = Person.join(server).enters("kitchen");
        var dan = Person.join(server)) {
      ann.ask("nickname", Map.of("nickname", "Ann"));
      var said = ann.ask("new_message", Map.of("text", "hi", "room", "lobby"));

      var heard = bob.hears("new_message");
      assertThat(heard).isEqualTo(said);
      assertThat(heard.path("room").asString()).isEqualTo("lobby");
      assertThat(heard.path("from").asString()).isEqualTo(ann.id());
      assertThat(heard.path("nickname").asString()).isEqualTo("Ann");
      assertThat(heard.path("text").asString()).isEqualTo("hi");
      assertThat(heard.size()).isEqualTo(4);
      for (var other : List.of(ann, bob, cho, dan)) {
        assertThat(other.texts()).isEmpty();
      }
    }
  }

  @Test
  void oneCanBeInSeveralRoomsAndIsHeardInTheOneMeant() {
    try (var ann = Person.join(server).enters("lobby", "kitchen");
        var bob = Person.join(server).enters("lobby");
        var cho = Person.join(server).enters("kitchen")) {
      say(ann, "to the lobby", "lobby");
      say(ann, "to the kitchen", "kitchen");

      assertThat(bob.texts()).containsExactly("to the lobby");
      assertThat(cho.texts()).containsExactly("to the kitchen");
    }
  }

  @Test
  void whoHasLeftHearsNothingMoreAndIsNotHeard() {
    try (var ann = Person.join(server).enters("lobby");
        var bob = Person.join(server).enters("lobby")) {
      assertThat(bob.ask("leave_room", Map.of("room", "lobby")).path("room").asString())
          .isEqualTo("lobby");

      say(ann, "still here?", "lobby");

      assertThat(bob.texts()).isEmpty();
      assertThat(bob.refused("new_message", Map.of("text", "no", "room", "lobby")))
          .isEqualTo("not_in_room");
    }
  }

  @Test
  void onlyMembersMaySpeakOrLeave() {
    try (var ann = Person.join(server).enters("lobby");
        var eve = Person.join(server).enters("kitchen")) {
      assertThat(eve.refused("new_message", Map.of("text", "boo", "room", "lobby")))
          .isEqualTo("not_in_room");
      assertThat(eve.refused("leave_room", Map.of("room", "lobby"))).isEqualTo("not_in_room");
      assertThat(eve.refused("leave_room", Map.of("room", "nowhere"))).isEqualTo("not_in_room");
      assertThat(ann.texts()).isEmpty();
    }
  }

  @Test
  void anEmptyRoomVanishes() {
    try (var ann = Person.join(server).enters("lobby");
        var bob = Person.join(server).enters("lobby", "kitchen")) {
      roomsAre("lobby", "kitchen");
      bob.ask("leave_room", Map.of("room", "kitchen"));
      roomsAre("lobby");
      ann.ask("leave_room", Map.of("room", "lobby"));
      roomsAre("lobby");
      bob.close();
      roomsAre();
    }
  }

  @Test
  void toEnterTwiceIsToBeInItOnce() {
    try (var ann = Person.join(server).enters("lobby", "lobby");
        var bob = Person.join(server).enters("lobby")) {
      say(bob, "hi", "lobby");

      assertThat(ann.texts()).containsExactly("hi");
      inATask(rooms -> assertThat(rooms.members("lobby")).hasSize(2));
    }
  }

  @Test
  void theMembersOfARoomCanBeListed() {
    try (var ann = Person.join(server).enters("lobby");
        var bob = Person.join(server).enters("lobby")) {
      inATask(
          rooms -> {
            assertThat(rooms.members("lobby"))
                .extracting(Socket::id)
                .containsExactly(ann.id(), bob.id());
            assertThat(rooms.members("nowhere")).isEmpty();
          });
    }
  }

  @Test
  void middlewareMayRefuseAndThenNothingHasChanged() {
    socketServer
        .rooms()
        .joining
        .use(
            (socket, room) -> {
              throw new UserError("room_full", "No.");
            });
    try (var ann = Person.join(server)) {
      assertThat(ann.refused("enter_room", Map.of("room", "lobby"))).isEqualTo("room_full");
      roomsAre();
    }
  }

  // Private rooms

  @Test
  void nobodyEntersThePrivateRoomOfAnother() {
    try (var ann = Person.join(server).enters("lobby");
        var eve = Person.join(server).enters("lobby")) {
      assertThat(eve.refused("enter_room", Map.of("room", ann.id()))).isEqualTo("not_in_room");
      assertThat(eve.refused("new_message", Map.of("text", "boo", "room", ann.id())))
          .isEqualTo("not_in_room");
      assertThat(eve.refused("enter_room", Map.of("room", eve.id()))).isEqualTo("not_in_room");
      assertThat(eve.refused("leave_room", Map.of("room", eve.id()))).isEqualTo("not_in_room");
      assertThat(ann.texts()).isEmpty();
    }
  }

  // Who says it

  @Test
  void theServerStampsWhoItIsAndAClaimIsIgnored() {
    try (var ann = Person.join(server).enters("lobby");
        var eve = Person.join(server).enters("lobby")) {
      eve.ask(
          "new_message",
          Map.of("text", "hi", "room", "lobby", "from", ann.id(), "nickname", "Ann"));

      var heard = ann.hears("new_message");
      assertThat(heard.path("from").asString()).isEqualTo(eve.id());
      assertThat(heard.path("nickname").asString()).isEqualTo("Anon");
    }
  }

  @Test
  void anicknameIsAnsweredAsTheOthersWillSeeIt() {
    try (var ann = Person.join(server).enters("lobby");
        var bob = Person.join(server).enters("lobby")) {
      var answer = ann.ask("nickname", Map.of("nickname", "  Zoe\u0308\u0000 "));
      assertThat(answer.path("nickname").asString()).isEqualTo("Zo\u00eb");

      say(ann, "hi", "lobby");

      assertThat(bob.hears("new_message").path("nickname").asString()).isEqualTo("Zo\u00eb");
    }
  }

  // Shapes

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "true", "\"lobby\"", "[]", "[\"lobby\"]", "{}"})
  void aPayloadOfAnotherShapeIsBadPayload(String payload) {
    try (var ann = Person.join(server)) {
      for (var event : List.of("enter_room", "leave_room", "nickname", "new_message", "resume")) {
        ann.client().send("{\"type\":\"%s\",\"payload\":%s}".formatted(event, payload));

        assertThat(ann.hears("error").path("code").asString()).as(event).isEqualTo("bad_payload");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "0.5", "true", "[]", "{}"})
  void aFieldOfAnotherShapeIsBadPayload(String value) {
    try (var ann = Person.join(server).enters("lobby")) {
      for (var payload :
          List.of(
              "enter_room {\"room\":%s}",
              "leave_room {\"room\":%s}",
              "nickname {\"nickname\":%s}",
              "new_message {\"text\":%s,\"room\":\"lobby\"}",
              "new_message {\"text\":\"hi\",\"room\":%s}")) {
        var parts = payload.formatted(value).split(" ", 2);
        ann.client().send("{\"type\":\"%s\",\"payload\":%s}".formatted(parts[0], parts[1]));

        assertThat(ann.hears("error").path("code").asString()).isEqualTo("bad_payload");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "\u200b", "\u3000"})
  void whatCannotBeSeenIsBlank(String nothing) {
    try (var ann = Person.join(server).enters("lobby")) {
      assertThat(ann.refused("enter_room", Map.of("room", nothing))).isEqualTo("blank");
      assertThat(ann.refused("leave_room", Map.of("room", nothing))).isEqualTo("blank");
      assertThat(ann.refused("nickname", Map.of("nickname", nothing))).isEqualTo("blank");
      assertThat(ann.refused("new_message", Map.of("text", nothing, "room", "lobby")))
          .isEqualTo("blank");
      assertThat(ann.refused("new_message", Map.of("text", "hi", "room", nothing)))
          .isEqualTo("blank");
    }
  }

  @ParameterizedTest
  @CsvSource({"lobby,'  lobby\t'", "한,\u1112\u1161\u11ab", "Zo\u00eb,Zoe\u0308"})
  void aRoomIsTheSameHoweverItsNameWasTyped(String room, String typed) {
    try (var ann = Person.join(server).enters(room);
        var bob = Person.join(server)) {
      assertThat(enter(bob, typed)).isEqualTo(room);
      say(ann, "hi", typed);
      assertThat(bob.texts()).containsExactly("hi");
      bob.ask("leave_room", Map.of("room", typed));
      inATask(rooms -> assertThat(rooms.members(room)).hasSize(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "김소연의 방", "👩‍👩‍👧‍👦", "\"'\\", "__proto__", "constructor"})
  void anyScriptIsWelcome(String name) {
    try (var ann = Person.join(server).enters(name);
        var bob = Person.join(server).enters(name)) {
      say(ann, name, name);

      assertThat(bob.texts()).containsExactly(name);
    }
  }

  // Limits

  @ParameterizedTest
  @ValueSource(strings = {"x", "소", "👋"})
  void fiftyCharactersAreARoomAndOneMoreIsTooLong(String character) {
    try (var ann = Person.join(server)) {
      assertThat(enter(ann, character.repeat(50))).isEqualTo(character.repeat(50));

      var refusal = ann.refusal("enter_room", Map.of("room", character.repeat(51)));

      assertThat(refusal.path("code").asString()).isEqualTo("too_long");
      assertThat(refusal.path("message").asString())
          .isEqualTo("That has 51 characters; 50 is the most.");
    }
  }

  @Test
  void twentyCharactersAreANicknameAndOneMoreIsTooLong() {
    try (var ann = Person.join(server)) {
      ann.ask("nickname", Map.of("nickname", "x".repeat(20)));

      assertThat(ann.refused("nickname", Map.of("nickname", "x".repeat(21)))).isEqualTo("too_long");
    }
  }

  @Test
  void twoThousandCharactersAreAMessageAndOneMoreIsTooLong() {
    try (var ann = Person.join(server).enters("lobby");
        var bob = Person.join(server).enters("lobby")) {
      say(ann, "👋".repeat(2_000), "lobby");
      assertThat(bob.texts()).containsExactly("👋".repeat(2_000));

      assertThat(ann.refused("new_message", Map.of("text", "👋".repeat(2_001), "room", "lobby")))
          .isEqualTo("too_long");
    }
  }

  @Test
  void tenRoomsAtOnceAreFineAndOneMoreIsTooMany() {
    try (var ann = Person.join(server)) {
      for (int i = 1; i <= 10; i++) {
        enter(ann, "room " + i);
      }
      assertThat(ann.refused("enter_room", Map.of("room", "room 11"))).isEqualTo("too_many_rooms");
      enter(ann, "room 10");

      ann.ask("leave_room", Map.of("room", "room 1"));
      enter(ann, "room 11");
    }
  }

  @Test
  void twoHundredRequestsOfAnyKindAtOnceAreFineThenTwentyASecond() {
    try (var ann = Person.join(server);
        var bob = Person.join(server).enters("lobby")) {
      for (int i = 0; i < 100; i++) {
        enter(ann, "lobby");
        ann.ask("leave_room", Map.of("room", "lobby"));
        ann.hasHeard("ping"); // the heartbeat does not count
      }
      assertThat(ann.refused("enter_room", Map.of("room", "lobby"))).isEqualTo("too_fast");
      assertThat(ann.refused("nickname", Map.of("nickname", "Ann"))).isEqualTo("too_fast");
      time.pass(Duration.ofMillis(49));
      assertThat(ann.refused("enter_room", Map.of("room", "lobby"))).isEqualTo("too_fast");
      time.pass(Duration.ofMillis(1));
      enter(ann, "lobby");
      assertThat(ann.refused("leave_room", Map.of("room", "lobby"))).isEqualTo("too_fast");

      say(bob, "I may", "lobby");
      assertThat(ann.texts()).containsExactly("I may");
    }
  }

  @Test
  void twentyMessagesAtOnceAreFineThenTenASecond() {
    try (var ann = Person.join(server).enters("lobby", "kitchen");
        var bob = Person.join(server).enters("lobby")) {
      for (int i = 0; i < 20; i++) {
        say(ann, "hi", i % 2 == 0 ? "lobby" : "kitchen");
      }
      var one = new HashMap<>(Map.of("text", "one too many", "room", "lobby"));
      assertThat(ann.refused("new_message", one)).isEqualTo("too_fast");
      time.pass(Duration.ofMillis(100));
      say(ann, "one more", "lobby");
      assertThat(ann.refused("new_message", one)).isEqualTo("too_fast");
      say(bob, "I may still", "lobby");

      assertThat(bob.texts()).hasSize(11).endsWith("one more");
    }
  }
}
