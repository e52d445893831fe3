package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import noom.testkit.Redis;
import org.junit.jupiter.api.Test;

class SharedRedisTest {
  private static final Cores ANY = new Cores(-1, -1);
  private static final Map<String, String> ENTRY = Map.of("noom", "SAID", "text", "hi");

  @Test
  void whatRedisTellsIsFoundByItsName() {
    assertThat(SharedRedis.number("# Stats\r\nsome:1\r\ntotal:17\r\n", "total")).isEqualTo(17);
    assertThatThrownBy(() -> SharedRedis.number("some:1", "total"))
        .isInstanceOf(BenchError.class)
        .hasMessage("Redis does not tell its total.");
  }

  @Test
  void theBytesThatGoThroughAreCountedAndTheQuestionIsNot() {
    Redis.start().close(); // where there is none, this is skipped
    try (var redis = SharedRedis.start(ANY);
        var client = redis.connect()) {
      client.ping();
      var before = redis.work();
      client.set("key", "x".repeat(100_000));
      var written = redis.work().since(before);
      client.get("key");
      var all = redis.work().since(before);

      assertThat((double) written.bytesIn()).isCloseTo(100_000, within(1_000.0));
      assertThat((double) written.bytesOut()).isCloseTo(0, within(1_000.0));
      assertThat((double) all.bytesOut()).isCloseTo(100_000, within(1_000.0));
    }
  }

  @Test
  void allReadersOfAStreamAtItsLimitReadAllOfIt() {
    Redis.start().close();

    assertThat(new StreamLoad(ANY, ENTRY).micros(2)).isPositive();
  }

  @Test
  void whatOneMessageCostsIsToldForEachServer() {
    var redis = new SharedRedis.Work(0.1, 30_000, 60_000);
    var sample = new Sample(1_900, 1, 1, 0.5, 0.2, 1, 2, 3, 4);
    var shared = new SharedSample(sample, 100, new Fleet.Work(List.of(0.3, 0.1), redis));

    assertThat(shared.micros(0)).isCloseTo(3_000, within(1e-6));
    assertThat(shared.micros(1)).isCloseTo(1_000, within(1e-6));
    assertThat(shared.redisMicros()).isCloseTo(1_000, within(1e-6));
    assertThat(shared.bytesIn()).isEqualTo(300);
    assertThat(shared.bytesOut()).isEqualTo(600);
  }

  @Test
  void theRatioComparesWhatServersAndRedisWorkTogether() {
    var redis = new SharedRedis.Work(0, 0, 0);
    var work = new Fleet.Work(List.of(), redis);
    var ours = new SharedSample(new Sample(2_000, 1, 1, 0.5, 0.2, 1, 2, 3, 4), 2, work);
    var theirs = new SharedSample(new Sample(1_000, 1, 1, 1, 0.2, 1, 2, 3, 4), 1, work);

    var metrics = AcrossServers.metrics("ours", List.of(ours, ours), List.of(theirs, theirs));

    assertThat(metrics.numbers())
        .containsEntry("deliveries per CPU s", 4_000.0)
        .containsEntry("ratio", 4.0)
        .containsEntry("ratio of these", 2.0);
  }
}
