package noom.step05;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.testkit.RawClient;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Every row of the contract of step 05. */
class NotificationsProtocolTest {
  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step05.lesson(socketServer));

  private static String inWords(JsonNode change) {
    return "%s %s %d"
        .formatted(
            change.path("room").asString(),
            change.path("nickname").asString(),
            change.path("count").asInt());
  }

  private static List<String> heard(Person person, String type) {
    return person.hasHeard(type).stream().map(NotificationsProtocolTest::inWords).toList();
  }

  private static List<String> rooms(JsonNode roomChange) {
    var rooms = new ArrayList<String>();
    for (var room : roomChange.path("rooms")) {
      rooms.add(room.path("name").asString() + " " + room.path("count").asInt());
    }
    return rooms;
  }

  private static List<List<String>> lists(Person person) {
    return person.hasHeard("room_change").stream().map(NotificationsProtocolTest::rooms).toList();
  }

  // Who comes, who goes

  @Test
  void theOthersInTheRoomHearWhoComes() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var cho = Person.join(server, "Cho", "kitchen");
        var bob = Person.join(server, "Bob", "lobby")) {
      var welcome = ann.hears("welcome");

      assertThat(inWords(welcome)).isEqualTo("lobby Bob 2");
      assertThat(welcome.path("id").asString()).isEqualTo(bob.id());
      assertThat(welcome.size()).isEqualTo(4);
      assertThat(heard(ann, "welcome")).isEmpty();
      assertThat(heard(bob, "welcome")).isEmpty();
      assertThat(heard(cho, "welcome")).isEmpty();
    }
  }

  @Test
  void theNewcomerIsToldHowManyAreThere() {
    try (var ann = Person.join(server, "Ann");
        var bob = Person.join(server, "Bob", "lobby")) {
      var answer = ann.ask("enter_room", Map.of("room", "lobby"));

      assertThat(answer.path("room").asString()).isEqualTo("lobby");
      assertThat(answer.path("count").asInt()).isEqualTo(2);
      assertThat(heard(bob, "welcome")).containsExactly("lobby Ann 2");
    }
  }

  @Test
  void whoEntersTwiceIsWelcomedOnce() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby", "lobby")) {
      assertThat(heard(ann, "welcome")).containsExactly("lobby Bob 2");
    }
  }

  @Test
  void theOthersHearWhoLeaves() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby", "kitchen");
        var cho = Person.join(server, "Cho", "kitchen")) {
      bob.ask("leave_room", Map.of("room", "lobby"));

      var bye = ann.hears("bye");
      assertThat(inWords(bye)).isEqualTo("lobby Bob 1");
      assertThat(bye.path("id").asString()).isEqualTo(bob.id());
      assertThat(bye.size()).isEqualTo(4);
      assertThat(heard(bob, "bye")).isEmpty();
      assertThat(heard(cho, "bye")).isEmpty();
    }
  }

  @Test
  void whoHangsUpLeavesEachRoomWithOneGoodbye() {
    try (var ann = Person.join(server, "Ann", "lobby", "kitchen")) {
      var bob = Person.join(server, "Bob", "lobby", "kitchen", "attic");
      bob.close();

      assertThat(List.of(inWords(ann.hears("bye")), inWords(ann.hears("bye"))))
          .containsExactlyInAnyOrder("lobby Bob 1", "kitchen Bob 1");
      assertThat(heard(ann, "bye")).isEmpty();
    }
  }

  @Test
  void aResetSocketLeadsToOneGoodbye() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      var bob = RawClient.connect(server.port());
      bob.sendText("{\"type\":\"nickname\",\"payload\":{\"nickname\":\"Bob\"}}");
      bob.sendText("{\"type\":\"enter_room\",\"payload\":{\"room\":\"lobby\"}}");
      assertThat(inWords(ann.hears("welcome"))).isEqualTo("lobby Bob 2");

      bob.reset();

      assertThat(inWords(ann.hears("bye"))).isEqualTo("lobby Bob 1");
      // two more who come and go: whatever was still to be said of Bob has been said
      Person.join(server, "Cho", "lobby").close();
      assertThat(inWords(ann.hears("bye"))).isEqualTo("lobby Cho 1");
      assertThat(heard(ann, "bye")).isEmpty();
    }
  }

  @Test
  void aSilentPeerLeadsToOneGoodbyeWithin45Seconds() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      var bob = RawClient.connect(server.port());
      bob.sendText("{\"type\":\"enter_room\",\"payload\":{\"room\":\"lobby\"}}");
      ann.hears("welcome");
      time.pass(Duration.ofSeconds(25));
      ann.hears("ping");
      ann.emit("pong", Map.of());
      assertThat(heard(ann, "bye")).isEmpty();

      time.pass(Duration.ofSeconds(20));
      bob.reset();

      assertThat(inWords(ann.hears("bye"))).isEqualTo("lobby Anon 1");
      Person.join(server, "Cho", "lobby").close();
      assertThat(inWords(ann.hears("bye"))).isEqualTo("lobby Cho 1");
      assertThat(heard(ann, "bye")).isEmpty();
    }
  }

  @Test
  void whoComesBackSaysGoodbyeOnceAsTheOldOne() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var before = Person.join(server, "Bob", "lobby");
        var after = Person.join(server)) {
      after.ask("resume", Map.of("key", before.key()));
      after.ask("enter_room", Map.of("room", "lobby"));

      assertThat(before.client().closed().code()).isEqualTo(4002);
      assertThat(heard(ann, "bye")).containsExactly("lobby Bob 1");
      assertThat(heard(ann, "welcome")).containsExactly("lobby Bob 2", "lobby Bob 2");
    }
  }

  @Test
  void aRefusedEntryIsNoNews() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var eve = Person.join(server, "Eve")) {
      eve.refused("enter_room", Map.of("room", ann.id()));
      eve.refused("enter_room", Map.of("room", " "));
      time.pass(Duration.ofSeconds(1));

      assertThat(heard(ann, "welcome")).isEmpty();
      assertThat(lists(eve)).containsExactly(List.of(), List.of("lobby 1"));
    }
  }

  // The list of rooms

  @Test
  void aNewcomerIsToldWhichRoomsAreOpen() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      time.pass(Duration.ofMillis(100));
      try (var bob = Person.join(server)) {
        assertThat(lists(bob)).containsExactly(List.of("lobby 1"));
      }
      assertThat(lists(ann)).containsExactly(List.of(), List.of("lobby 1"));
    }
  }

  @Test
  void everyoneIsToldSoonAfterAChange() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob")) {
      time.pass(Duration.ofMillis(99));
      assertThat(lists(bob)).containsExactly(List.of());

      time.pass(Duration.ofMillis(1));
      assertThat(lists(bob)).containsExactly(List.of("lobby 1"));
      ann.ask("leave_room", Map.of("room", "lobby"));
      time.pass(Duration.ofMillis(100));

      assertThat(lists(bob)).containsExactly(List.of());
    }
  }

  @Test
  void aBurstOfChangesIsOneList() {
    var people = Stream.generate(() -> Person.join(server)).limit(100).toList();
    try (var ann = Person.join(server, "Ann")) {
      for (var person : people) {
        for (int i = 0; i < 10; i++) {
          person.ask("enter_room", Map.of("room", "room " + i));
        }
      }
      time.pass(Duration.ofSeconds(10));

      var lists = lists(ann);
      assertThat(lists).hasSize(2);
      assertThat(lists.get(1)).hasSize(10).allSatisfy(it -> assertThat(it).endsWith(" 100"));
    } finally {
      people.forEach(Person::close);
    }
  }

  @Test
  void whatIsAsItWasIsNoChange() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      time.pass(Duration.ofSeconds(1));
      ann.hasHeard("room_change");
      ann.ask("leave_room", Map.of("room", "lobby"));
      ann.ask("enter_room", Map.of("room", "lobby"));
      ann.ask("enter_room", Map.of("room", "lobby"));
      ann.ask("nickname", Map.of("nickname", "Anna"));
      time.pass(Duration.ofSeconds(1));

      assertThat(lists(ann)).isEmpty();
    }
  }

  @Test
  void theFullestRoomComesFirstAndPrivateRoomsAreNotListed() {
    try (var ann = Person.join(server, "Ann", "b", "lobby", "a");
        var bob = Person.join(server, "Bob", "lobby")) {
      time.pass(Duration.ofMillis(100));

      assertThat(lists(ann)).last().isEqualTo(List.of("lobby 2", "a 1", "b 1"));
      bob.close();
      eventually(
          () -> {
            time.pass(Duration.ofMillis(100));
            assertThat(lists(ann)).endsWith(List.of("a 1", "b 1", "lobby 1"));
          });
    }
  }

  @Test
  void aHundredRoomsAreListedAndOneMoreIsNot() {
    var people = new ArrayList<Person>();
    try (var ann = Person.join(server)) {
      for (int i = 0; i < 100; i++) {
        if (i % 10 == 0) {
          people.add(Person.join(server));
        }
        people.get(i / 10).ask("enter_room", Map.of("room", "room " + i));
      }
      time.pass(Duration.ofSeconds(1));
      assertThat(rooms(last(ann))).hasSize(100);

      people.add(Person.join(server, "Bob", "~ the 101st"));
      people.add(Person.join(server, "Cho", "~ the 102nd"));
      people.add(Person.join(server, "Dan", "~ the 102nd"));
      time.pass(Duration.ofSeconds(1));

      assertThat(rooms(last(ann)))
          .hasSize(100)
          .startsWith("~ the 102nd 2")
          .doesNotContain("~ the 101st 1");
    } finally {
      people.forEach(Person::close);
    }
  }

  private static JsonNode last(Person person) {
    var all = person.hasHeard("room_change");
    return all.get(all.size() - 1);
  }

  @Test
  void theMoreAreToldTheLongerItTakes() {
    var people = new ArrayList<Person>();
    try {
      for (int i = 0; i < 150; i++) {
        people.add(Person.join(server));
      }
      people.get(0).ask("enter_room", Map.of("room", "lobby"));
      time.pass(Duration.ofMillis(149));
      assertThat(lists(people.get(1))).containsExactly(List.of());

      time.pass(Duration.ofMillis(1));

      assertThat(lists(people.get(1))).containsExactly(List.of("lobby 1"));
    } finally {
      people.forEach(Person::close);
    }
  }

  @Test
  void whenTheServerStopsNobodySeemsToLeave() {
    var eight = IntStream.range(0, 8).mapToObj(i -> Person.join(server, "P" + i, "lobby")).toList();

    server.stop();

    for (var person : eight) {
      assertThat(person.client().closed().code()).isEqualTo(1001);
      assertThat(person.client().unread()).noneMatch(it -> it.contains("\"bye\""));
    }
  }
}
