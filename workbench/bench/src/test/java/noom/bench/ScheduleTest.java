package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void inAClosedLoopOfFourTheFifthWaits() {
    var schedule = Schedule.closedLoop(4, 100, 2);

    assertThat(schedule.isDue(0, 3, 3)).isTrue();
    assertThat(schedule.isDue(0, 4, 4)).isFalse();
    assertThat(schedule.isDue(SECOND, 5, 3)).isTrue();
    assertThat(schedule.isOpenLoop()).isFalse();
  }

  @Test
  void itIsOverWhenTheTimeIsUp() {
    var schedule = Schedule.closedLoop(4, 100, 2);

    assertThat(schedule.isDue(2 * SECOND - 1, 9, 0)).isTrue();
    assertThat(schedule.isDue(2 * SECOND, 9, 0)).isFalse();
    assertThat(schedule.isOver(2 * SECOND, 9)).isTrue();
  }

  @Test
  void itIsOverWhenEverythingIsSent() {
    var schedule = Schedule.closedLoop(4, 100, 2);

    assertThat(schedule.isDue(0, 99, 0)).isTrue();
    assertThat(schedule.isDue(0, 100, 0)).isFalse();
    assertThat(schedule.isOver(0, 100)).isTrue();
  }

  @Test
  void inAnOpenLoopOneIsSentEvery50MillisecondsHoweverManyAreInFlight() {
    var schedule = Schedule.openLoop(20, 2);

    assertThat(schedule.isDue(0, 0, 0)).isTrue();
    assertThat(schedule.isDue(SECOND / 20 - 1, 1, 1)).isFalse();
    assertThat(schedule.isDue(SECOND / 20, 1, 1000)).isTrue();
    assertThat(schedule.dueAt(30)).isEqualTo(SECOND * 3 / 2);
    assertThat(schedule.isOpenLoop()).isTrue();
  }
}
