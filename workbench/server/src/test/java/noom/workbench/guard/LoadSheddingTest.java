package noom.workbench.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When newcomers are let in, with a heap and a time that the test decides. */
class LoadSheddingTest {
  private double used;
  private double reallyUsed;
  private int collections;
  private long now;

  private final HeapGauge heap =
      new HeapGauge() {
        @Override
        public double used() {
          return used;
        }

        @Override
        public void collect() {
          collections++;
          used = reallyUsed;
        }
      };

  private final LoadShedding shedding = new LoadShedding(heap, () -> now);

  private void heapIs(double share) {
    used = share;
    reallyUsed = share;
  }

  private void seconds(int seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void upToFourFifthsThereIsRoom() {
    heapIs(0.79);

    assertThat(shedding.isFull()).isFalse();
    assertThat(collections).isZero();
  }

  @Test
  void atFourFifthsItIsFullAndTheUpgradeIsAnsweredWith503() {
    heapIs(0.8);

    assertThat(shedding.isFull()).isTrue();
    assertThatThrownBy(() -> shedding.requireRoom(null))
        .isInstanceOf(Refused.class)
        .hasMessage("The server's memory is full: try again later.");
  }

  @Test
  void oldGarbageDoesNotCount() {
    used = 0.95;
    reallyUsed = 0.3;

    assertThat(shedding.isFull()).isFalse();
    assertThat(collections).isEqualTo(1);
  }

  @Test
  void whileItIsFullItLooksEveryFiveSecondsAndNoMoreOften() {
    heapIs(0.9);
    for (int i = 0; i < 100; i++) {
      assertThat(shedding.isFull()).isTrue();
    }
    assertThat(collections).isEqualTo(1);

    seconds(4);
    assertThat(shedding.isFull()).isTrue();
    assertThat(collections).isEqualTo(1);

    seconds(1);
    assertThat(shedding.isFull()).isTrue();
    assertThat(collections).isEqualTo(2);
  }

  @Test
  void whenThereIsRoomAgainNewcomersAreLetIn() {
    heapIs(0.9);
    assertThat(shedding.isFull()).isTrue();
    reallyUsed = 0.5; // though no collection has shown it yet

    assertThat(shedding.isFull()).isTrue();
    seconds(5);

    assertThat(shedding.isFull()).isFalse();
  }

  @Test
  void theRealHeapIsUsedInPartAndNotFull() {
    var real = new HeapGauge.Real();
    real.collect();

    assertThat(real.used()).isBetween(0.000_1, 0.8);
  }
}
