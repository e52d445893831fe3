package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlanTest {
  /** A message costs 100 µs in a room of two, an entry 10 µs; Redis 2 µs, and 1 for each reader. */
  private static final Costs COSTS = new Costs(70, 10, 20, 2, 1, 300, 300);

  /** So many in rooms of two; in each second one of ten speaks. */
  private static Population people(int count) {
    return new Population(count, 2, 10, 1e9);
  }

  @Test
  void aFewNeedOneServerAndOneStream() {
    var plan = Plan.of(people(10_000), COSTS);

    assertThat(plan.streams()).isEqualTo(1);
    assertThat(plan.servers()).isEqualTo(1);
    assertThat(plan.serverShare()).isCloseTo(0.1, within(0.001));
    assertThat(plan.redisShare()).isCloseTo(0.003, within(0.0001));
    assertThat(plan.bytesOut()).isCloseTo(300_000, within(1.0));
  }

  @Test
  void allServersApplyEverythingAndShareTheRest() {
    var plan = Plan.onOneStream(people(100_000), COSTS);

    assertThat(plan.servers()).isEqualTo(2);
    assertThat(plan.serverShare()).isCloseTo(0.1 + 0.9 / 2, within(0.001));
  }

  @Test
  void comingAndGoingIsFourEntries() {
    var visitors = new Population(600, 20, 30, 10);

    assertThat(visitors.entriesPerSecond()).isCloseTo(20 + 4, within(0.001));
  }

  @Test
  void moreThanAServerCanApplyNeedsMoreStreams() {
    var tooMany = people(700_000);

    assertThat(Plan.onOneStream(tooMany, COSTS).limit()).contains(Plan.Limit.APPLYING);
    assertThat(Plan.of(tooMany, COSTS).streams()).isGreaterThan(1);
    assertThat(Plan.of(tooMany, COSTS).limit()).isEmpty();
  }

  @Test
  void redisOrItsNetworkMayBreakFirst() {
    var slowRedis = new Costs(70, 10, 20, 2, 10, 300, 300);
    var longEntries = new Costs(70, 10, 20, 2, 1, 300, 3_000);

    assertThat(Plan.onOneStream(people(300_000), slowRedis).limit()).contains(Plan.Limit.REDIS);
    assertThat(Plan.onOneStream(people(300_000), longEntries).limit()).contains(Plan.Limit.NETWORK);
  }

  @Test
  void theLargestOnOneStreamFitsAndOneMoreDoesNot() {
    var largest = Plan.largestOnOneStream(people(1), COSTS);
    var oneMore = people(largest.population().people() + 1);

    assertThat(largest.limit()).isEmpty();
    assertThat(Plan.onOneStream(oneMore, COSTS).limit()).isPresent();
  }

  @Test
  void whatNoNumberOfStreamsCanDoIsSaid() {
    var hopeless = new Costs(70, 1e9, 20, 2, 1, 300, 300);

    assertThatThrownBy(() -> Plan.of(people(700_000), hopeless))
        .isInstanceOf(BenchError.class)
        .hasMessageContaining("700,000 in rooms of 2");
  }
}
