package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

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

    assertThat(latencies.percentile(50)).isBetween(500.0, 505.0);
    assertThat(latencies.percentile(99)).isBetween(990.0, 1000.0);
    assertThat(latencies.percentile(100)).isEqualTo(latencies.max()).isBetween(1000.0, 1010.0);
    assertThat(latencies.count()).isEqualTo(1000);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 127, 128, 129, 255, 256, 257, 1_023, 1_024, 1_025, 60_000_000_000L})
  void aLatencyIsKnownToOnePercent(long nanos) {
    latencies.add(nanos);
    latencies.add(Long.MAX_VALUE / 2);

    assertThat(latencies.percentile(50) * 1e6).isBetween(nanos - 0.01, nanos * 1.01 + 0.01);
  }

  @Test
  void withoutALatencyThereIsNone() {
    assertThat(latencies.percentile(99)).isZero();
    assertThat(latencies.max()).isZero();
  }
}
