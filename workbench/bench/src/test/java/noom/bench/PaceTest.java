package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void fourInFlightMeansThatTheFifthWaits() {
    var pace = Pace.inFlight(4, 100, 2);

    assertThat(pace.isDue(0, 3, 3)).isTrue();
    assertThat(pace.isDue(0, 4, 4)).isFalse();
    assertThat(pace.isDue(SECOND, 5, 3)).isTrue();
    assertThat(pace.isByTheClock()).isFalse();
  }

  @Test
  void itIsOverWhenTheTimeIsUp() {
    var pace = Pace.inFlight(4, 100, 2);

    assertThat(pace.isDue(2 * SECOND - 1, 9, 0)).isTrue();
    assertThat(pace.isDue(2 * SECOND, 9, 0)).isFalse();
    assertThat(pace.isOver(2 * SECOND, 9)).isTrue();
  }

  @Test
  void itIsOverWhenEverythingIsSaid() {
    var pace = Pace.inFlight(4, 100, 2);

    assertThat(pace.isDue(0, 99, 0)).isTrue();
    assertThat(pace.isDue(0, 100, 0)).isFalse();
    assertThat(pace.isOver(0, 100)).isTrue();
  }

  @Test
  void twentyASecondIsOneEvery50MillisecondsHoweverManyAreOnTheirWay() {
    var pace = Pace.perSecond(20, 2);

    assertThat(pace.isDue(0, 0, 0)).isTrue();
    assertThat(pace.isDue(SECOND / 20 - 1, 1, 1)).isFalse();
    assertThat(pace.isDue(SECOND / 20, 1, 1000)).isTrue();
    assertThat(pace.dueAt(30)).isEqualTo(SECOND * 3 / 2);
    assertThat(pace.isByTheClock()).isTrue();
  }
}
