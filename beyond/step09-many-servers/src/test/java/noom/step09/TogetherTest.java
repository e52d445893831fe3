package noom.step09;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import noom.step04.Person;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** To those on two servers nothing tells that they are not on one. */
class TogetherTest {
  @AutoClose private final Servers servers = Servers.start(2);

  private static JsonNode say(Person person, String text) {
    return person.ask("new_message", Map.of("text", text, "room", "lobby"));
  }

  /** All that was said before this is here when it has come back from the log. */
  private static void catchUp(Person person) {
    person.ask("resume", Map.of("key", "nobody's"));
  }

  @Test
  void aRoomHasPeopleOfBothServers() {
    try (var ann = servers.join(0, "Ann", "lobby");
        var bob = servers.join(1, "Bob")) {
      var answer = bob.ask("enter_room", Map.of("room", "lobby"));
      assertThat(answer.path("count").asInt()).isEqualTo(2);

      var welcome = ann.hears("welcome");
      assertThat(welcome.path("id").asString()).isEqualTo(bob.id());
      assertThat(welcome.path("nickname").asString()).isEqualTo("Bob");
      assertThat(welcome.path("count").asInt()).isEqualTo(2);
    }
  }

  @Test
  void whatOneSaysIsHeardOnceOnTheOtherServer() {
    try (var ann = servers.join(0, "Ann", "lobby");
        var bob = servers.join(1, "Bob", "lobby")) {
      say(ann, "소시지?");
      catchUp(bob);
      assertThat(bob.texts()).containsExactly("소시지?");
      assertThat(ann.texts()).isEmpty();
    }
  }

  @Test
  void everybodyHearsTheSameInTheSameOrder() {
    try (var ann = servers.join(0, "Ann", "lobby");
        var bob = servers.join(1, "Bob", "lobby");
        var cho = servers.join(0, "Cho", "lobby");
        var dan = servers.join(1, "Dan", "lobby")) {
      var speakers =
          Stream.of(ann, bob)
              .map(it -> CompletableFuture.runAsync(() -> speak(it)))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(speakers).join();

      catchUp(cho);
      catchUp(dan);
      var heard = cho.texts();
      assertThat(heard).hasSize(30);
      assertThat(dan.texts()).isEqualTo(heard);
    }
  }

  private static void speak(Person person) {
    for (var i = 0; i < 15; i++) {
      say(person, person.id() + " " + i);
    }
  }

  @Test
  void theListOfRoomsCountsAll() {
    try (var ann = servers.join(0, "Ann", "lobby");
        var bob = servers.join(1, "Bob", "lobby", "kitchen")) {
      for (var person : List.of(ann, bob)) {
        eventually(
            () ->
                assertThat(person.hears("room_change").path("rooms").toString())
                    .isEqualTo(
                        "[{\"name\":\"lobby\",\"count\":2},{\"name\":\"kitchen\",\"count\":1}]"));
      }
    }
  }

  @Test
  void everybodyKnowsTheMembersOnBoth() {
    try (var ann = servers.join(0, "Ann", "lobby");
        var bob = servers.join(1, "Bob", "lobby")) {
      for (var person : List.of(ann, bob)) {
        eventually(
            () ->
                assertThat(person.hears("members").path("members").valueStream())
                    .extracting(it -> it.path("id").asString())
                    .containsExactly(ann.id(), bob.id()));
      }
    }
  }

  @Test
  void aWhisperReachesJustTheOneOnTheOtherServer() {
    try (var ann = servers.join(0, "Ann", "lobby");
        var bob = servers.join(1, "Bob", "lobby");
        var cho = servers.join(1, "Cho", "lobby")) {
      ann.ask("dm", Map.of("to", bob.id(), "text", "psst"));

      assertThat(bob.hears("dm").path("text").asString()).isEqualTo("psst");
      catchUp(cho);
      assertThat(cho.hasHeard("dm")).isEmpty();
    }
  }

  @Test
  void anOfferAnAnswerAndACandidateReachTheOtherServer() {
    try (var ann = servers.join(0, "Ann", "lobby");
        var bob = servers.join(1, "Bob", "lobby")) {
      var description = Map.of("type", "offer", "sdp", "v=0");
      ann.ask("offer", Map.of("to", bob.id(), "description", description));
      bob.ask("answer", Map.of("to", ann.id(), "description", description));
      ann.ask("ice", Map.of("to", bob.id(), "candidate", Map.of("candidate", "c")));

      assertThat(bob.hears("offer").path("from").asString()).isEqualTo(ann.id());
      assertThat(ann.hears("answer").path("from").asString()).isEqualTo(bob.id());
      assertThat(bob.hears("ice").path("from").asString()).isEqualTo(ann.id());
    }
  }

  @Test
  void ofFiftyWhoClaimOneNameOnFiveServersOneGetsIt() {
    IntStream.range(0, 3).forEach(it -> servers.startOne());
    var people = new ArrayList<Person>();
    for (var i = 0; i < 50; i++) {
      people.add(servers.join(i % servers.count()));
    }
    var claims =
        people.stream()
            .map(it -> CompletableFuture.supplyAsync(() -> isGranted(it, "Ann")))
            .toList();

    assertThat(claims.stream().filter(CompletableFuture::join)).hasSize(1);
    people.forEach(Person::close);
  }

  private static boolean isGranted(Person person, String nickname) {
    try {
      person.ask("nickname", Map.of("nickname", nickname));
      return true;
    } catch (AssertionError refused) {
      assertThat(refused).hasMessageContaining("nickname_taken");
      return false;
    }
  }

  @Test
  void noMoreThanEightAreInACallWhereverTheyAre() {
    var eight = new ArrayList<Person>();
    for (var i = 0; i < 8; i++) {
      eight.add(servers.join(i % 2, "Person " + i, "lobby"));
    }
    try (var ninth = servers.join(0, "Ninth")) {
      assertThat(ninth.refused("enter_room", Map.of("room", "lobby"))).isEqualTo("room_full");

      eight.get(3).close();
      eventually(() -> ninth.ask("enter_room", Map.of("room", "lobby")));
    }
    eight.remove(3);
    eight.forEach(Person::close);
  }

  @Test
  void oneComesBackToTheOtherServerAsWhoOneWas() {
    try (var ann = servers.join(0, "Ann", "lobby");
        var bob = servers.join(1, "Bob", "lobby");
        var again = servers.join(1)) {
      var answer = again.ask("resume", Map.of("key", ann.key()));

      assertThat(answer.path("nickname").asString()).isEqualTo("Ann");
      assertThat(ann.client().closed().code()).isEqualTo(4002);
      assertThat(bob.hears("bye").path("id").asString()).isEqualTo(ann.id());
      again.ask("enter_room", Map.of("room", "lobby"));
      catchUp(bob);
      assertThat(bob.hasHeard("bye")).isEmpty();
      assertThat(bob.hasHeard("welcome")).hasSize(1);
    }
  }

  @Test
  void whoGoesIsSaidGoodbyeOnceOnBoth() {
    try (var ann = servers.join(0, "Ann", "lobby");
        var bob = servers.join(1, "Bob", "lobby")) {
      var cho = servers.join(1, "Cho", "lobby");
      cho.close();
      for (var person : List.of(ann, bob)) {
        assertThat(person.hears("bye").path("nickname").asString()).isEqualTo("Cho");
        catchUp(person);
        assertThat(person.hasHeard("bye")).isEmpty();
      }
    }
  }

  @Test
  void aServerThatComesLaterKnowsWhatTheOthersKnow() {
    try (var ann = servers.join(0, "Ann", "lobby")) {
      say(ann, "first");
      servers.startOne();
      try (var bob = servers.join(2)) {
        assertThat(bob.refused("nickname", Map.of("nickname", "Ann"))).isEqualTo("nickname_taken");
        bob.ask("nickname", Map.of("nickname", "Bob"));
        var answer = bob.ask("enter_room", Map.of("room", "lobby"));
        assertThat(answer.path("count").asInt()).isEqualTo(2);
        assertThat(answer.path("history").path(0).path("text").asString()).isEqualTo("first");
        say(ann, "second");
        assertThat(bob.hears("new_message").path("text").asString()).isEqualTo("second");
      }
    }
  }

  @Test
  void aServerThatStopsTakesItsPeopleWithItAtOnce() {
    try (var ann = servers.join(0, "Ann", "lobby")) {
      var bob = servers.join(1, "Bob", "lobby");
      servers.stop(1);

      assertThat(bob.client().closed().code()).isEqualTo(1001);
      assertThat(ann.hears("bye").path("nickname").asString()).isEqualTo("Bob");
      try (var again = servers.join(0)) {
        again.ask("nickname", Map.of("nickname", "Bob"));
      }
    }
  }
}
