package noom.step06;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every row of the contract of step 06, every code, every limit. */
class WhispersProtocolTest {
  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step06.lesson(socketServer));

  private static void claim(Person person, String nickname) {
    person.ask("nickname", Map.of("nickname", nickname));
  }

  private static String refusedName(Person person, String nickname) {
    return person.refused("nickname", Map.of("nickname", nickname));
  }

  private static JsonNode whisper(Person from, Person to, String text) {
    return from.ask("dm", Map.of("to", to.id(), "text", text));
  }

  private static String refusedWhisper(Person from, String to, String text) {
    return from.refused("dm", Map.of("to", to, "text", text));
  }

  private List<String> membersAsToldTo(Person person, String room) {
    time.pass(Duration.ofSeconds(1));
    var lists =
        person.hasHeard("members").stream()
            .filter(it -> it.path("room").asString().equals(room))
            .toList();
    var members = new ArrayList<String>();
    lists.get(lists.size() - 1).path("members").forEach(it -> members.add(inWords(it)));
    return members;
  }

  private static String inWords(JsonNode member) {
    assertThat(member.size()).isEqualTo(2);
    return member.path("id").asString() + " " + member.path("nickname").asString();
  }

  // Nicknames

  @Test
  void whoHasNoNicknameEntersNoRoom() {
    try (var ann = Person.join(server)) {
      assertThat(ann.refused("enter_room", Map.of("room", "lobby"))).isEqualTo("nickname_needed");

      claim(ann, "Ann");
      ann.ask("enter_room", Map.of("room", "lobby"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Ann,Ann",
    "Ann,ANN",
    "ann,'  Ann '",
    "Zo\u00eb,Zoe\u0308",
    "Zo\u00eb,ZOE\u0308",
    "한,\u1112\u1161\u11ab",
    "stra\u00dfe,STRASSE",
    "gro\u00df,GRO\u1e9e",
    "Ann,Ann\u180b",
    "Ann,\uff21\uff4e\uff4e",
    "Ann,A\u200bnn",
    "Ann,An\u00adn",
    "Ann,Ann\u3164",
    "Ann,A\u2800nn",
    "Ann,A\u034fnn",
    "Ann B,Ann\u00a0B",
    "I\u0307van,\u0130van",
    "\u03a3\u03a3,\u03c3\u03c2"
  })
  void twoNamesThatLookTheSameAreTheSame(String name, String other) {
    try (var ann = Person.join(server, name);
        var eve = Person.join(server)) {
      var refusal = eve.refusal("nickname", Map.of("nickname", other));

      assertThat(refusal.path("code").asString()).isEqualTo("nickname_taken");
      assertThat(refusal.path("message").asString()).contains("is taken");
    }
  }

  @ParameterizedTest
  @CsvSource({"Ann,Anna", "Ann,Ann2", "김소연,김소영", "Zo\u00eb,Zoe", "👩,👨"})
  void twoNamesThatDifferAreTwo(String name, String other) {
    try (var ann = Person.join(server, name, "lobby");
        var bob = Person.join(server, other, "lobby")) {
      assertThat(membersAsToldTo(ann, "lobby"))
          .containsExactly(ann.id() + " " + name, bob.id() + " " + other);
    }
  }

  @Test
  void onesOwnNameMayBeWrittenAnotherWay() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      claim(ann, "Ann");
      claim(ann, "ANN");

      assertThat(membersAsToldTo(ann, "lobby")).containsExactly(ann.id() + " ANN");
    }
  }

  @Test
  void aNameIsFreeAgainWhenItsOwnerTakesAnotherOrGoes() {
    try (var ann = Person.join(server, "Ann");
        var bob = Person.join(server, "Bob")) {
      claim(ann, "Anna");
      claim(bob, "Ann");
      assertThat(refusedName(ann, "ann")).isEqualTo("nickname_taken");
      bob.close();
      eventually(() -> claim(ann, "Ann"));
    }
  }

  @Test
  void whoIsRefusedKeepsTheOldName() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      assertThat(refusedName(bob, "Ann")).isEqualTo("nickname_taken");
      bob.ask("new_message", Map.of("text", "hi", "room", "lobby"));

      assertThat(ann.hears("new_message").path("nickname").asString()).isEqualTo("Bob");
      try (var cho = Person.join(server)) {
        assertThat(refusedName(cho, "Bob")).isEqualTo("nickname_taken");
      }
    }
  }

  @Test
  void ofFiftyWhoClaimOneNameAtOnceOneGetsIt() {
    var people = Stream.generate(() -> Person.join(server)).limit(50).toList();
    try {
      var answers =
          people.stream()
              .map(it -> CompletableFuture.supplyAsync(() -> hasGot(it, "Ann")))
              .toList();

      assertThat(answers.stream().filter(CompletableFuture::join)).hasSize(1);
    } finally {
      people.forEach(Person::close);
    }
  }

  private static boolean hasGot(Person person, String nickname) {
    person
        .client()
        .send(
            "{\"type\":\"nickname\",\"payload\":{\"nickname\":\"%s\"},\"id\":1}"
                .formatted(nickname));
    return person.acked(1).path("ok").asBoolean();
  }

  @Test
  void whoComesBackHasTheNameThoughTheOldConnectionIsStillHeld() {
    try (var before = Person.join(server, "Ann", "lobby");
        var after = Person.join(server)) {
      assertThat(refusedName(after, "Ann")).isEqualTo("nickname_taken");

      var answer = after.ask("resume", Map.of("key", before.key()));

      assertThat(answer.path("nickname").asString()).isEqualTo("Ann");
      claim(after, "Ann");
      after.ask("enter_room", Map.of("room", "lobby"));
      assertThat(membersAsToldTo(after, "lobby")).containsExactly(after.id() + " Ann");
      try (var eve = Person.join(server)) {
        assertThat(refusedName(eve, "ann")).isEqualTo("nickname_taken");
      }
    }
  }

  @Test
  void whoHasResumedAndGoesLeavesTheNameFree() {
    try (var before = Person.join(server, "Ann");
        var eve = Person.join(server)) {
      var after = Person.join(server);
      after.ask("resume", Map.of("key", before.key()));
      after.close();

      eventually(() -> claim(eve, "Ann"));
    }
  }

  // Members

  @Test
  void allInARoomAreToldWhoIsInIt() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby");
        var cho = Person.join(server, "Cho", "kitchen")) {
      var both = List.of(ann.id() + " Ann", bob.id() + " Bob");

      assertThat(membersAsToldTo(ann, "lobby")).isEqualTo(both);
      assertThat(membersAsToldTo(bob, "lobby")).isEqualTo(both);
      assertThat(membersAsToldTo(cho, "kitchen")).containsExactly(cho.id() + " Cho");
      assertThat(cho.hasHeard("members")).isEmpty();
    }
  }

  @Test
  void theListFollowsWhoLeavesAndWhoIsRenamed() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      assertThat(membersAsToldTo(ann, "lobby")).hasSize(2);
      claim(bob, "Bobby");
      assertThat(membersAsToldTo(ann, "lobby")).last().isEqualTo(bob.id() + " Bobby");

      bob.ask("leave_room", Map.of("room", "lobby"));

      assertThat(membersAsToldTo(ann, "lobby")).containsExactly(ann.id() + " Ann");
      assertThat(bob.hasHeard("members"))
          .allSatisfy(it -> assertThat(it.path("members").size()).isEqualTo(2));
    }
  }

  @Test
  void aBurstOfNewcomersIsOneList() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob")) {
      for (int i = 0; i < 90; i++) {
        bob.ask("enter_room", Map.of("room", "lobby"));
        bob.ask("leave_room", Map.of("room", "lobby"));
      }
      time.pass(Duration.ofSeconds(1));

      assertThat(ann.hasHeard("members")).hasSize(1);
    }
  }

  @Test
  void threeHundredAreListedAndOneMoreIsNot() {
    var people = new ArrayList<Person>();
    try {
      for (int i = 1; i <= 300; i++) {
        people.add(Person.join(server, "p" + i, "lobby").ignores("welcome"));
      }
      var first = people.get(0);
      assertThat(membersAsToldTo(first, "lobby")).hasSize(300);

      people.add(Person.join(server, "one more", "lobby"));

      assertThat(membersAsToldTo(first, "lobby")).hasSize(300);
      assertThat(membersAsToldTo(people.get(300), "lobby")).hasSize(300);
    } finally {
      people.forEach(Person::close);
    }
  }

  @Test
  void whoIsInNoRoomOfYoursIsNotListed() {
    try (var ann = Person.join(server, "Ann", "lobby", "kitchen");
        var bob = Person.join(server, "Bob", "kitchen")) {
      assertThat(membersAsToldTo(ann, "kitchen"))
          .containsExactly(ann.id() + " Ann", bob.id() + " Bob");
    }
  }

  // Whispers

  @Test
  void aWhisperReachesOnlyItsReader() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby");
        var cho = Person.join(server, "Cho", "lobby");
        var dan = Person.join(server, "Dan", "kitchen")) {
      var answer = whisper(ann, bob, "psst");

      var heard = bob.hears("dm");
      assertThat(heard).isEqualTo(answer);
      assertThat(heard.path("from").asString()).isEqualTo(ann.id());
      assertThat(heard.path("to").asString()).isEqualTo(bob.id());
      assertThat(heard.path("nickname").asString()).isEqualTo("Ann");
      assertThat(heard.path("text").asString()).isEqualTo("psst");
      assertThat(heard.size()).isEqualTo(4);
      for (var other : List.of(ann, bob, cho, dan)) {
        assertThat(other.hasHeard("dm")).isEmpty();
        assertThat(other.texts()).isEmpty();
      }
    }
  }

  @Test
  void aClaimToBeSomebodyElseIsIgnored() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var eve = Person.join(server, "Eve", "lobby")) {
      eve.ask(
          "dm", Map.of("to", ann.id(), "text", "hi", "from", ann.id(), "nickname", "The teacher"));

      var heard = ann.hears("dm");
      assertThat(heard.path("from").asString()).isEqualTo(eve.id());
      assertThat(heard.path("nickname").asString()).isEqualTo("Eve");
    }
  }

  @Test
  void whoHasLeftTheRoomOrGoneIsUnknown() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      bob.ask("leave_room", Map.of("room", "lobby"));
      assertThat(refusedWhisper(ann, bob.id(), "still there?")).isEqualTo("unknown_peer");
      assertThat(bob.hasHeard("dm")).isEmpty();

      bob.close();
      eventually(
          () ->
              socketServer
                  .executor()
                  .execute(
                      () ->
                          assertThat(socketServer.rooms().find(bob.id()))
                              .as("Bob's socket")
                              .isEmpty()));

      assertThat(refusedWhisper(ann, bob.id(), "and now?")).isEqualTo("unknown_peer");
    }
  }

  @Test
  void whoIsInNoRoomOfMineIsUnknownAndSoAreNamesAndRoomsAndI() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby");
        var dan = Person.join(server, "Dan", "kitchen");
        var outside = Person.join(server, "Eve")) {
      for (var to : List.of(dan.id(), outside.id(), "Bob", "lobby", "", "x", ann.id(), ann.key())) {
        assertThat(refusedWhisper(ann, to, "hi")).as(to).isEqualTo("unknown_peer");
      }
      assertThat(refusedWhisper(outside, bob.id(), "hi")).isEqualTo("unknown_peer");
      assertThat(bob.hasHeard("dm")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b"})
  void aWhisperThatCannotBeSeenIsBlank(String text) {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      assertThat(refusedWhisper(ann, bob.id(), text)).isEqualTo("blank");
    }
  }

  @Test
  void twoThousandCharactersAreAWhisperAndOneMoreIsTooLong() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      whisper(ann, bob, "👋".repeat(2_000));
      assertThat(bob.hears("dm").path("text").asString()).isEqualTo("👋".repeat(2_000));

      assertThat(refusedWhisper(ann, bob.id(), "👋".repeat(2_001))).isEqualTo("too_long");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "5",
        "[]",
        "{}",
        "{\"to\":\"x\"}",
        "{\"text\":\"hi\"}",
        "{\"to\":5,\"text\":\"hi\"}",
        "{\"to\":\"x\",\"text\":null}"
      })
  void aWhisperOfAnotherShapeIsBadPayload(String payload) {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      ann.client().send("{\"type\":\"dm\",\"payload\":%s}".formatted(payload));

      assertThat(ann.hears("error").path("code").asString()).isEqualTo("bad_payload");
    }
  }

  @Test
  void whispersAndMessagesShareOneAllowance() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      for (int i = 0; i < 10; i++) {
        whisper(ann, bob, "psst");
        ann.ask("new_message", Map.of("text", "hi", "room", "lobby"));
      }
      assertThat(refusedWhisper(ann, bob.id(), "one too many")).isEqualTo("too_fast");
      assertThat(ann.refused("new_message", Map.of("text", "hi", "room", "lobby")))
          .isEqualTo("too_fast");

      time.pass(Duration.ofMillis(100));
      whisper(ann, bob, "slower");
      assertThat(bob.hasHeard("dm")).hasSize(11);
    }
  }
}
