package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongClockTest {
  private static Instant now(Duration ahead) {
    var command = new ProcessBuilder("date", "+%s");
    command.environment().putAll(WrongClock.environment(ahead));
    try (var date = Program.start(command)) {
      assertThat(date.exitCode()).as(() -> "" + date.lines()).isZero();
      return Instant.ofEpochSecond(Long.parseLong(date.lines().get(0)));
    }
  }

  @Test
  void aProgramSeesAnotherTimeEarlierOrLater() {
    var before = Instant.now().minusSeconds(1); // a part of a second is cut off
    var later = now(Duration.ofMinutes(10)).minusSeconds(600);
    var earlier = now(Duration.ofMinutes(-10)).plusSeconds(600);
    assertThat(later).isBetween(before, Instant.now());
    assertThat(earlier).isBetween(before, Instant.now());
  }
}
