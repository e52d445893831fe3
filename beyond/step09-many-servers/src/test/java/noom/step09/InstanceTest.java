package noom.step09;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import redis.clients.jedis.StreamEntryID;

/** Each entry of a server counts once, and in its place. */
class InstanceTest {
  private final Instance instance = new Instance("a", "localhost:3000", -1, 0);

  private static Entry entry(long number) {
    var at = new StreamEntryID(1_000 + number, 0);
    return new Entry(at, "a", number, Entry.Kind.ALIVE, "", "");
  }

  @Test
  void theNextEntryIsTaken() {
    assertThat(instance.accepts(entry(0))).isTrue();
    assertThat(instance.accepts(entry(1))).isTrue();
    assertThat(instance.seen).isEqualTo(1_001);
  }

  @Test
  void whatWasWrittenTwiceCountsOnce() {
    instance.accepts(entry(0));
    instance.accepts(entry(1));

    assertThat(instance.accepts(entry(0))).isFalse();
    assertThat(instance.accepts(entry(1))).isFalse();
    assertThat(instance.accepts(entry(2))).isTrue();
  }

  @Test
  void whatComesBeforeOneThatFailedWaitsUntilItIsWrittenAgain() {
    instance.accepts(entry(0));

    assertThat(instance.accepts(entry(2))).isFalse();
    assertThat(instance.accepts(entry(1))).isTrue();
    assertThat(instance.accepts(entry(2))).isTrue();
  }
}
