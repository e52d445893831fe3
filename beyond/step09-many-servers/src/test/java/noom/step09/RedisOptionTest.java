package noom.step09;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.Redis;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.StartError;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person gives with {@code -Dredis=} and {@code -Dredis.prefix=}. */
class RedisOptionTest {
  private static LessonServer start(Options options) {
    return LessonServer.start(Step09.lesson(new SocketServer(Time.REAL)), options);
  }

  private static Options with(String redis) {
    return Options.anyFreePort().with("redis", redis);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:6379",
        "http://localhost:6379",
        "redis://",
        "redis:6379",
        "redis://:secret@",
        "redis://:secret@local host"
      })
  void whatIsNoAddressIsToldAtTheStartWithoutThePassword(String address) {
    assertThatThrownBy(() -> start(with(address)))
        .isInstanceOf(StartError.class)
        .hasMessageContaining("redis://localhost:6379")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aRedisThatIsNotThereIsToldAtTheStartWithACommand() {
    URI gone;
    try (var redis = Redis.start()) {
      gone = redis.uri();
    }
    var withPassword = gone.toString().replace("//", "//:secret@");
    assertThatThrownBy(() -> start(with(withPassword)))
        .isInstanceOf(StartError.class)
        .hasMessageContaining("No Redis answers at localhost:" + gone.getPort())
        .hasMessageContaining("docker run")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aClassIsOnOneServer() {
    assertThatThrownBy(() -> start(with("redis://localhost:6379").with("class", "true")))
        .isInstanceOf(StartError.class)
        .hasMessageContaining("-Dclass=true");
  }

  @Test
  void aRedisMayWantAPassword() {
    try (var redis = Redis.start("--requirepass", "secret")) {
      assertThatThrownBy(() -> start(with(redis.uri().toString()))).isInstanceOf(StartError.class);

      var uri = redis.uri().toString().replace("//", "//:secret@");
      try (var server = start(with(uri));
          var ann = Person.join(server.socket())) {
        ann.ask("nickname", Map.of("nickname", "Ann"));
      }
    }
  }

  @Test
  void serversWithAnotherPrefixAreOthers() {
    try (var redis = Redis.start()) {
      var uri = redis.uri().toString();
      try (var one = start(with(uri).with("redis.prefix", "one"));
          var other = start(with(uri).with("redis.prefix", "other"));
          var ann = Person.join(one.socket());
          var bob = Person.join(other.socket())) {
        ann.ask("nickname", Map.of("nickname", "Ann"));
        bob.ask("nickname", Map.of("nickname", "Ann"));
        var answer = bob.ask("enter_room", Map.of("room", "lobby"));
        assertThat(answer.path("count").asInt()).isEqualTo(1);
        assertThat(redis.command("KEYS", "*").toString()).contains("one:log", "other:log");
      }
    }
  }
}
