package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A network in front of a Redis fails as it is told to, and heals. */
class RelayTest {
  @AutoClose private final Redis redis = Redis.start();
  @AutoClose private final Relay relay = Relay.to(redis.uri());
  @AutoClose private final RedisLine line = RedisLine.to(relay.uri());

  @BeforeEach
  void whatIsSaidAndAnsweredPasses() {
    answers(line);
  }

  private static void answers(RedisLine line) {
    line.say("PING");
    line.hears("+PONG");
  }

  private void aNewOneAnswers() {
    try (var another = RedisLine.to(relay.uri())) {
      answers(another);
    }
  }

  private void aNewOneEnds() {
    try (var another = RedisLine.to(relay.uri())) {
      another.hears(null);
    }
  }

  /** With the one that asks. */
  private void connectionsOfRedisAre(int count) {
    eventually(() -> assertThat(redis.command("CLIENT", "LIST").toString().lines()).hasSize(count));
  }

  @Test
  void itsAddressIsThatOfTheServerButForThePort() {
    assertThat(relay.uri().toString()).matches("redis://localhost:\\d+");
    assertThat(relay.uri()).isNotEqualTo(redis.uri());
  }

  @Test
  void whereItIsCutAllConnectionsEndAndNoNewOneStandsUntilItIsHealed() {
    relay.cut();
    line.hears(null);
    connectionsOfRedisAre(1);
    aNewOneEnds();

    relay.heal();

    aNewOneAnswers();
  }

  @Test
  void whatWaitsOnAFrozenConnectionComesOnceItIsHealed() {
    relay.freeze();
    line.say("INCR count");
    line.hearsNothing();
    assertThat(redis.command("GET", "count")).isNull();

    relay.heal();

    line.hears(":1");
  }

  @Test
  void aNewConnectionIsNotFrozen() {
    relay.freeze();
    aNewOneAnswers();
  }

  @Test
  void theServerHearsOfLostClientsOnlyWhenItIsHealed() {
    relay.loseClients();
    line.hears(null);
    connectionsOfRedisAre(2);

    relay.heal();

    connectionsOfRedisAre(1);
  }

  @Test
  void whatIsSlowIsSaidLater() {
    relay.slow(Duration.ofHours(1));
    line.say("INCR count");
    line.hearsNothing();
    assertThat(redis.command("GET", "count")).isNull();

    relay.heal();

    aNewOneAnswers();
  }

  @Test
  void aServerThatIsGoneIsReachedAgainWhenItIsBack() {
    redis.stop();
    line.hears(null);
    aNewOneEnds();

    redis.startAgain();

    aNewOneAnswers();
  }

  @Test
  void whatIsSaidReachesAServerWhoseAnswersAreLost() {
    relay.mute();
    line.say("SET name Ann");
    eventually(() -> assertThat(redis.command("GET", "name")).isEqualTo("Ann"));
    aNewOneAnswers();

    relay.heal();

    line.hears("+OK");
  }
}
