package noom.step09;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import noom.step04.Person;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.testkit.Redis;
import noom.testkit.Relay;
import noom.workbench.Time;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Redis is away, stands still, is full, or has forgotten everything. */
@Timeout(300) // a server counts as dead only after a while
class LostRedisTest {
  @AutoClose private final Servers servers = Servers.start(2);
  private final Redis redis = servers.redis;

  private static JsonNode say(Person person, String text) {
    return person.ask("new_message", Map.of("text", text, "room", "lobby"));
  }

  private static void catchUp(Person person) {
    person.ask("resume", Map.of("key", "nobody's"));
  }

  private Person comesBack(int server, Person before, String nickname) {
    assertThat(before.client().closed().code()).isEqualTo(Replica.SERVICE_RESTART);
    var again = servers.join(server);
    eventually(() -> again.ask("nickname", Map.of("nickname", nickname)));
    return again.enters("lobby");
  }

  @Test
  void afterAShortBreakNobodyHasNoticedAnythingAndNothingIsLostOrTwice() {
    try (var ann = servers.join(0, "Ann", "lobby");
        var bob = servers.join(1, "Bob", "lobby")) {
      say(ann, "before");
      redis.stop();
      ann.emit("new_message", Map.of("text", "meanwhile", "room", "lobby"));
      redis.startAgain();

      assertThat(say(ann, "afterwards").path("stored").asBoolean()).isTrue();
      catchUp(bob);
      assertThat(bob.texts()).containsExactly("before", "meanwhile", "afterwards");
    }
  }

  @Test
  void withoutRedisThoseOnOneServerGoOnAndKnowThatTheyAreAlone() {
    var ann = servers.join(0, "Ann", "lobby");
    var bob = servers.join(1, "Bob", "lobby");
    try (var cho = servers.join(0, "Cho", "lobby")) {
      redis.kill();
      Servers.isTold(ann, true);
      Servers.isTold(bob, true);

      assertThat(say(ann, "only here").path("stored").asBoolean(true)).isFalse();
      assertThat(cho.hears("new_message").path("text").asString()).isEqualTo("only here");
      assertThat(bob.texts()).isEmpty();
    }
    redis.startAgain();

    try (var ann2 = comesBack(0, ann, "Ann");
        var bob2 = comesBack(1, bob, "Bob")) {
      assertThat(say(ann2, "together").path("stored").asBoolean()).isTrue();
      assertThat(bob2.hears("new_message").path("text").asString()).isEqualTo("together");
      var history = bob2.ask("enter_room", Map.of("room", "lobby")).path("history");
      assertThat(history.valueStream())
          .extracting(it -> it.path("text").asString())
          .containsExactly("together");
    }
  }

  /** What waited is done when the server is alone, and one of those may be a bug. */
  @Test
  void aTurnThatFailsKeepsNobodyFromTheOthers() {
    var features = new SocketServer(Time.REAL);
    var server = servers.startOne(features);
    features.on("boom", Void.class, LostRedisTest::fail);
    try (var ann = Person.join(server.socket());
        var bob = Person.join(server.socket())) {
      bob.ask("nickname", Map.of("nickname", "Bob"));
      bob.enters("lobby");
      redis.freeze();
      ann.client().send("{\"type\":\"boom\"}");
      bob.emit("new_message", Map.of("text", "behind it", "room", "lobby"));
      Servers.isTold(bob, true);
      assertThat(ann.client().closed().code()).isEqualTo(1011);
      redis.thaw();

      assertThat(bob.client().closed().code()).isEqualTo(Replica.SERVICE_RESTART);
    }
  }

  private static Object fail(Socket socket, Void nothing) {
    throw new IllegalStateException("a bug, on purpose");
  }

  @Test
  void whatWasSaidSurvivesARedisThatHasForgottenEverything() {
    var ann = servers.join(0, "Ann", "lobby");
    var bob = servers.join(1, "Bob", "lobby");
    say(ann, "kept by the servers");
    catchUp(bob);
    redis.restartEmpty();

    try (var ann2 = comesBack(0, ann, "Ann");
        var bob2 = comesBack(1, bob, "Bob")) {
      var history = bob2.ask("enter_room", Map.of("room", "lobby")).path("history");
      assertThat(history.path(0).path("text").asString()).isEqualTo("kept by the servers");
      say(ann2, "and on");
      assertThat(bob2.hears("new_message").path("text").asString()).isEqualTo("and on");
    }
  }

  @Test
  void aFullRedisIsAsGoodAsNone() {
    try (var ann = servers.join(0, "Ann", "lobby")) {
      redis.configure("maxmemory-policy", "noeviction");
      redis.configure("maxmemory", "1");
      Servers.isTold(ann, true);
      assertThat(say(ann, "alone").path("stored").asBoolean(true)).isFalse();

      redis.configure("maxmemory", "0");
      try (var again = comesBack(0, ann, "Ann")) {
        assertThat(say(again, "stored").path("stored").asBoolean()).isTrue();
      }
    }
  }

  @Test
  void aRedisThatStandsStillForLongIsAsGoodAsNone() {
    try (var ann = servers.join(0, "Ann", "lobby")) {
      redis.freeze();
      Servers.isTold(ann, true);
      redis.thaw();
      try (var again = comesBack(0, ann, "Ann")) {
        assertThat(say(again, "stored").path("stored").asBoolean()).isTrue();
      }
    }
  }

  @Test
  void aRedisThatIsSlowMakesAcksLateAndNothingElse() {
    try (var line = Relay.to(redis.uri())) {
      servers.startOne(line.uri());
      try (var ann = servers.join(2, "Ann", "lobby");
          var bob = servers.join(0, "Bob", "lobby")) {
        line.slow(Duration.ofMillis(300));
        List.of("one", "two", "three").forEach(it -> say(ann, it));
        say(bob, "four");
        catchUp(ann);
        catchUp(bob);

        assertThat(bob.texts()).containsExactly("one", "two", "three");
        assertThat(ann.texts()).containsExactly("four");
        assertThat(ann.client().unread()).noneMatch(it -> it.contains("\"isAlone\":true"));
      }
    }
  }

  private long written(String text) {
    var log = redis.command("XRANGE", "noom:log", "-", "+").toString();
    return Pattern.compile('"' + text + '"').matcher(log).results().count();
  }

  /** Redis does it, but nobody hears of that: so it is written twice. */
  @Test
  void whatIsWrittenAgainBecauseTheAnswerWasLostIsHeardOnce() {
    try (var line = Relay.to(redis.uri())) {
      servers.startOne(line.uri());
      try (var ann = servers.join(2, "Ann", "lobby");
          var bob = servers.join(0, "Bob", "lobby")) {
        line.mute();
        ann.emit("new_message", Map.of("text", "once", "room", "lobby"));
        eventually(() -> assertThat(written("once")).isOne());
        line.loseClients();

        say(ann, "and then");
        catchUp(bob);
        assertThat(bob.texts()).containsExactly("once", "and then");
        assertThat(written("once")).isEqualTo(2);
      }
    }
  }
}
