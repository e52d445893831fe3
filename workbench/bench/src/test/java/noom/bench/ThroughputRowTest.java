package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ThroughputRowTest {
  /** In each round a second long. */
  private static List<Sample> samples(double cpu, double... deliveries) {
    return DoubleStream.of(deliveries)
        .mapToObj(it -> new Sample((long) it, 1, 2, cpu, 0.25, 1, 2, 3, 4))
        .toList();
  }

  @Test
  void theRatioIsTheMedianOfTheRatiosOfTheRoundsAfterTheFirst() {
    var ours = samples(0.5, 9_000, 100, 900, 400);
    var theirs = samples(0.5, 1, 100, 100, 200);

    var throughput = ThroughputRow.of("ours", ours, theirs);

    assertThat(throughput.ratio().rounds()).containsExactly(1.0, 9.0, 2.0);
    assertThat(throughput.ratio().median()).isEqualTo(2);
    assertThat(throughput.perSecond().median()).isEqualTo(400);
  }

  @Test
  void theCpuRatioSaysHowMuchMoreTheOtherWorksForOneDelivery() {
    var throughput = ThroughputRow.of("ours", samples(0.2, 1, 1_000), samples(0.9, 1, 1_000));

    assertThat(throughput.cpuMicros().median()).isEqualTo(200);
    assertThat(throughput.cpuRatio().median()).isEqualTo(4.5);
  }

  @Test
  void whereTheSystemTellsNoCpuThereIsNoRatioEither() {
    var throughput = ThroughputRow.of("ours", samples(0, 1, 1_000), samples(0, 1, 1_000));

    assertThat(throughput.cpuRatio().median()).isZero();
  }

  @Test
  void eachColumnHasItsOwnNumber() {
    var sample = new Sample(1_000, 2, 3, 0.5, 0.2, 4, 5, 6, 7);

    assertThat(ThroughputRow.of("ours", List.of(sample, sample), null).cells())
        .containsExactly(
            "500", "500", "500", "500", "", "500.00", "", "3.0", "25", "10", "4.0", "6.0", "7.0");
  }

  @Test
  void aRowHasACellForEachColumn() {
    var compared = ThroughputRow.of("ours", samples(0.5, 1, 2), samples(0.5, 1, 2));
    var alone = ThroughputRow.of("ours", samples(0.5, 1, 2), null);

    assertThat(compared.cells()).hasSize(ThroughputRow.HEAD.size() - 1);
    assertThat(alone.cells()).hasSize(ThroughputRow.HEAD.size() - 1).contains("");
  }
}
