package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class BesideSlowConsumersTest {
  private static List<Sample> samples(double... p99) {
    return DoubleStream.of(p99)
        .mapToObj(it -> new Sample(100, 1, 1, 0.5, 0.25, 2, 3, it, 2 * it))
        .toList();
  }

  @Test
  void eachRunBesideSlowConsumersIsComparedWithTheCalmOneBeforeIt() {
    var calm = samples(1, 10, 20, 40);
    var beside = samples(9, 15, 24, 80);

    var rows = BesideSlowConsumers.metrics("step02", calm, beside, List.of(9.0, 2.0, 3.0, 5.0));

    assertThat(rows)
        .extracting(Metrics::name)
        .containsExactly("step02, calm", "step02, beside slow consumers");
    assertThat(rows.get(0).numbers())
        .containsAllEntriesOf(Map.of("p99", 20.0, "ratio", 1.0, "disconnected", 0.0));
    assertThat(rows.get(1).numbers())
        .containsAllEntriesOf(Map.of("p99", 24.0, "ratio", 1.5, "disconnected", 3.0));
  }
}
