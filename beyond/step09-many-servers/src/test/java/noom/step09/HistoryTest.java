package noom.step09;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.StartError;
import noom.workbench.Time;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What was said before one came: on one server, and after all of them have gone. */
class HistoryTest {
  private static void say(Person person, String text) {
    person.ask("new_message", Map.of("text", text, "room", "lobby"));
  }

  private static JsonNode enter(Person person) {
    return person.ask("enter_room", Map.of("room", "lobby"));
  }

  private static List<String> texts(JsonNode answer) {
    return answer.path("history").valueStream().map(it -> it.path("text").asString()).toList();
  }

  @Nested
  class OnOneServer {
    @RegisterExtension
    final LessonExtension server =
        new LessonExtension(
            () -> Step09.lesson(new SocketServer(Time.REAL)),
            Options.anyFreePort().with("history", "3"));

    @Test
    void oneWhoEntersReadsWhoSaidWhatAndWhen() {
      try (var ann = Person.join(server, "Ann", "lobby");
          var bob = Person.join(server, "Bob")) {
        var before = System.currentTimeMillis();
        say(ann, "김소연?");
        var line = enter(bob).path("history").path(0);

        assertThat(line.propertyNames()).containsExactly("from", "nickname", "text", "at");
        assertThat(line.path("from").asString()).isEqualTo(ann.id());
        assertThat(line.path("nickname").asString()).isEqualTo("Ann");
        assertThat(line.path("text").asString()).isEqualTo("김소연?");
        assertThat(line.path("at").asLong()).isBetween(before, System.currentTimeMillis());
      }
    }

    @Test
    void theOldestComesFirstAndNoMoreThanWasAskedFor() {
      try (var ann = Person.join(server, "Ann", "lobby");
          var bob = Person.join(server, "Bob")) {
        List.of("one", "two", "three").forEach(it -> say(ann, it));
        assertThat(texts(enter(bob))).containsExactly("one", "two", "three");
        say(ann, "four");
        var answer = enter(bob);
        assertThat(texts(answer)).containsExactly("two", "three", "four");
        assertThat(answer.path("said").asInt()).isEqualTo(4);
      }
    }

    @Test
    void anEmptyRoomIsNotForgottenAndNoOtherRoomHearsOfIt() {
      try (var bob = Person.join(server, "Bob")) {
        try (var ann = Person.join(server, "Ann", "lobby")) {
          say(ann, "still here");
        }
        assertThat(texts(enter(bob))).containsExactly("still here");
        var kitchen = bob.ask("enter_room", Map.of("room", "kitchen"));
        assertThat(texts(kitchen)).isEmpty();
      }
    }

    @Test
    void whispersAreNotKept() {
      try (var ann = Person.join(server, "Ann", "lobby");
          var bob = Person.join(server, "Bob", "lobby")) {
        ann.ask("dm", Map.of("to", bob.id(), "text", "psst"));
        assertThat(texts(enter(bob))).isEmpty();
      }
    }

    @Test
    void aServerAloneSaysThatNothingIsStored() {
      try (var ann = Person.join(server, "Ann", "lobby")) {
        var answer = ann.ask("new_message", Map.of("text", "hi", "room", "lobby"));
        assertThat(answer.path("stored").asBoolean(true)).isFalse();
      }
    }
  }

  @Test
  void itSurvivesTheEndOfAllServersAndOfRedis() {
    try (var servers = Servers.start(2)) {
      try (var ann = servers.join(0, "Ann", "lobby")) {
        IntStream.rangeClosed(1, 15).forEach(it -> say(ann, "" + it));
      }
      servers.stop(0);
      servers.stop(1);
      servers.redis.stop();
      servers.redis.startAgain();
      servers.startOne();
      try (var bob = servers.join(2, "Bob")) {
        assertThat(texts(enter(bob)))
            .isEqualTo(IntStream.rangeClosed(1, 15).mapToObj(it -> "" + it).toList());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"201", "-1", "", "many", "9999"})
  void whatIsNoLengthOfAHistoryIsToldAtTheStart(String length) {
    assertThatThrownBy(() -> start(length))
        .isInstanceOf(StartError.class)
        .hasMessageContaining("from 0 to 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "200"})
  void theShortestAndTheLongestHistoryArePossible(String length) {
    start(length).close();
  }

  private static LessonServer start(String length) {
    var options = Options.anyFreePort().with("history", length);
    return LessonServer.start(Step09.lesson(new SocketServer(Time.REAL)), options);
  }
}
