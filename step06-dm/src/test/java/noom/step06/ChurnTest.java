package noom.step06;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * Two hundred who come, talk, whisper and go, ten thousand times: four parties at the same time,
 * each in rooms of its own, so that it is known who must hear what.
 */
class ChurnTest {
  private static final int PARTIES = 4;
  private static final int GUESTS = 50;
  private static final int ACTIONS = 2_500;
  private static final long SEED = 20_261_121;

  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step06.lesson(socketServer));

  @Test
  void everyMessageArrivesOnceInOrderAtThoseWhoAreThereAndNothingIsLeftBehind() {
    var threads = Executors.newFixedThreadPool(PARTIES);
    try (var log = Log.capture()) {
      var parties = IntStream.range(0, PARTIES).mapToObj(Party::new).toList();
      parties.stream()
          .map(it -> CompletableFuture.runAsync(it::celebrate, threads))
          .toList()
          .forEach(CompletableFuture::join);

      parties.forEach(Party::everyoneHasHeardWhatTheyShould);
      parties.forEach(Party::goHome);
      socketServer.executor().execute(this::nothingIsLeft);
      assertThat(log.text()).contains("new_message").doesNotContain("ERROR", "Exception");
    } finally {
      threads.shutdownNow();
    }
  }

  private void nothingIsLeft() {
    assertThat(socketServer.rooms().names()).as("rooms").isEmpty();
    assertThat(socketServer.rooms().everyone().sockets()).as("sockets").isEmpty();
  }

  private final class Party {
    private final List<String> rooms = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Random random;

    Party(int number) {
      random = new Random(SEED + number);
      IntStream.range(0, 4).forEach(i -> rooms.add("room %d of party %d".formatted(i, number)));
      IntStream.range(0, GUESTS).forEach(i -> guests.add(new Guest(this, number + "/" + i)));
    }

    void celebrate() {
      for (int i = 0; i < ACTIONS; i++) {
        act(any(guests), any(rooms), "line " + i);
        time.pass(Duration.ofMillis(1));
      }
      assertThat(done).hasSize(7).allSatisfy((what, times) -> assertThat(times).isPositive());
    }

    private void act(Guest guest, String room, String text) {
      var chance = random.nextInt(100);
      if (chance < 25) {
        count(guest.enterOrLeave(room));
      } else if (chance < 60) {
        count(guest.say(room, text));
      } else if (chance < 97) {
        count(guest.whisper(any(guests), text));
      } else {
        count(guest.goAndComeBack(random.nextBoolean()));
      }
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    private void count(String what) {
      done.merge(what, 1, Integer::sum);
    }

    List<Guest> othersIn(String room, Guest guest) {
      return guests.stream().filter(it -> it != guest && it.rooms.contains(room)).toList();
    }

    void everyoneHasHeardWhatTheyShould() {
      guests.forEach(Guest::listen);
      assertThat(guests)
          .allSatisfy(it -> assertThat(it.heard).as(it.nickname).isEqualTo(it.expected));
    }

    void goHome() {
      guests.forEach(Guest::go);
    }
  }

  /** One of a party, with what they must hear and what they have heard. */
  private final class Guest {
    private final Party party;
    private final String nickname;
    private final Set<String> rooms = new LinkedHashSet<>();
    private final List<String> expected = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private Person person;

    Guest(Party party, String nickname) {
      this.party = party;
      this.nickname = nickname;
      come();
    }

    private void come() {
      person = Person.join(server).ignores("members", "room_change");
      person.ask("nickname", Map.of("nickname", nickname));
    }

    String enterOrLeave(String room) {
      return rooms.contains(room) ? leave(room) : enter(room);
    }

    private String enter(String room) {
      person.ask("enter_room", Map.of("room", room));
      rooms.add(room);
      othersHear(room, "welcome %s in %s".formatted(nickname, room));
      return "entered";
    }

    private String leave(String room) {
      person.ask("leave_room", Map.of("room", room));
      rooms.remove(room);
      othersHear(room, "bye %s in %s".formatted(nickname, room));
      return "left";
    }

    String say(String room, String text) {
      var message = Map.of("text", text, "room", room);
      if (!rooms.contains(room)) {
        assertThat(person.refused("new_message", message)).isEqualTo("not_in_room");
        return "not said";
      }
      person.ask("new_message", message);
      othersHear(room, "new_message %s in %s: %s".formatted(nickname, room, text));
      return "said";
    }

    String whisper(Guest reader, String text) {
      var message = Map.of("to", reader.person.id(), "text", text);
      if (reader == this || rooms.stream().noneMatch(reader.rooms::contains)) {
        assertThat(person.refused("dm", message)).isEqualTo("unknown_peer");
        return "not whispered";
      }
      person.ask("dm", message);
      reader.expected.add("dm %s in : %s".formatted(nickname, text));
      return "whispered";
    }

    /** With a goodbye, or without one. */
    String goAndComeBack(boolean politely) {
      listen();
      if (politely) {
        go();
      } else {
        person.client().abort();
        isGone();
      }
      rooms.forEach(room -> othersHear(room, "bye %s in %s".formatted(nickname, room)));
      rooms.clear();
      come();
      return "gone and come back";
    }

    void go() {
      person.close();
      isGone();
    }

    private void isGone() {
      eventually(
          () ->
              socketServer
                  .executor()
                  .execute(
                      () ->
                          assertThat(socketServer.rooms().find(person.id()))
                              .as(nickname)
                              .isEmpty()));
    }

    private void othersHear(String room, String words) {
      party.othersIn(room, this).forEach(it -> it.expected.add(words));
    }

    void listen() {
      person
          .hasHeardInOrder("welcome", "bye", "new_message", "dm", "error")
          .forEach(it -> heard.add(inWords(it)));
    }

    private static String inWords(JsonNode message) {
      var payload = message.path("payload");
      var text = payload.path("text").asString("");
      return "%s %s in %s%s"
          .formatted(
              message.path("type").asString(),
              payload.path("nickname").asString(""),
              payload.path("room").asString(""),
              text.isEmpty() ? "" : ": " + text);
    }
  }
}
