package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

/** The Redis of a test does what is done to it. */
class RedisTest {
  @AutoClose private final Redis redis = Redis.start("--appendfsync", "always");

  @Test
  void itRunsWithTheOptionsThatItWasGiven() {
    assertThat(setting("appendfsync")).isEqualTo("always");
    assertThat(setting("appendonly")).isEqualTo("yes");
    assertThat(setting("save")).isEmpty();
  }

  private String setting(String name) {
    return ((List<?>) redis.command("CONFIG", "GET", name)).get(1).toString();
  }

  @Test
  void eachIsAWorldOfItsOwn() {
    try (var other = Redis.start()) {
      redis.command("SET", "who", "Ann");

      assertThat(other.uri()).isNotEqualTo(redis.uri());
      assertThat(other.command("GET", "who")).isNull();
    }
  }

  @Test
  void afterAStopItIsWhereItWasWithWhatItHad() {
    var before = redis.uri();
    redis.command("SET", "who", "Ann");

    redis.stop();
    assertThatThrownBy(() -> redis.command("PING")).isInstanceOf(JedisConnectionException.class);
    redis.startAgain();

    assertThat(redis.uri()).isEqualTo(before);
    assertThat(redis.command("GET", "who")).isEqualTo("Ann");
  }

  @Test
  void whatItHasAnsweredSurvivesAKill() {
    redis.command("SET", "who", "Ann");

    redis.kill();
    assertThatThrownBy(() -> redis.command("PING")).isInstanceOf(JedisConnectionException.class);
    redis.startAgain();

    assertThat(redis.command("GET", "who")).isEqualTo("Ann");
  }

  @Test
  void itCanComeBackEmpty() {
    var before = redis.uri();
    redis.command("SET", "who", "Ann");

    redis.restartEmpty();

    assertThat(redis.uri()).isEqualTo(before);
    assertThat(redis.command("DBSIZE")).isEqualTo(0L);
  }

  @Test
  void aFrozenOneAnswersLate() {
    try (var line = RedisLine.to(redis.uri())) {
      redis.freeze();
      line.say("INCR count");
      line.hearsNothing();

      redis.thaw();

      line.hears(":1");
    }
  }

  @Test
  void itCanBeFull() {
    redis.configure("maxmemory", "1");

    assertThatThrownBy(() -> redis.command("SET", "who", "Ann"))
        .isInstanceOf(JedisDataException.class)
        .hasMessageStartingWith("OOM ");
  }

  @Test
  void evenAFrozenOneEndsAndLeavesNothingBehind() {
    try (var another = Redis.start()) {
      var folder = Path.of(((List<?>) another.command("CONFIG", "GET", "dir")).get(1).toString());
      assertThat(folder).isNotEmptyDirectory();
      another.freeze();

      another.close();

      assertThat(folder).doesNotExist();
      assertThatThrownBy(() -> another.command("PING"))
          .isInstanceOf(JedisConnectionException.class);
    }
  }
}
