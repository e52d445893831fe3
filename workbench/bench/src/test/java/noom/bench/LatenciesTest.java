package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {
  private final Latencies latencies = new Latencies();

  @Test
  void aPercentileIsWhatSoManyDidNotExceed() {
    for (var i = 1; i <= 1000; i++) {
      latencies.add(i * 1_000_000L);
    }

    assertThat(latencies.millis(0.5)).isBetween(500.0, 516.0);
    assertThat(latencies.millis(0.99)).isBetween(990.0, 1000.0);
    assertThat(latencies.millis(1)).isEqualTo(1000);
    assertThat(latencies.maxMillis()).isEqualTo(1000);
    assertThat(latencies.total()).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 31, 32, 33, 63, 64, 65, 1_000, 1_023, 1_024, 1_025, 60_000_000_000L})
  void aTimeIsKnownToThreePercent(long nanos) {
    latencies.add(nanos);
    latencies.add(Long.MAX_VALUE / 2);

    assertThat(latencies.millis(0.5) * 1e6).isBetween(nanos - 0.01, nanos * 1.0325 + 0.01);
  }

  @Test
  void noneTakeNoTime() {
    assertThat(latencies.millis(0.99)).isCloseTo(0, within(0.0));
  }
}
