package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestTimeTest {
  private final TestTime time = new TestTime();
  private final List<Integer> done = new ArrayList<>();

  private void later(int seconds, int number) {
    time.schedule(Duration.ofSeconds(seconds), () -> done.add(number));
  }

  @Test
  void whatIsDueAtTheSameMomentIsDoneInOrder() {
    for (var number = 1; number <= 9; number++) {
      later(1, number);
    }

    time.pass(Duration.ofSeconds(1));

    assertThat(done).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void whatIsDueEarlierIsDoneFirst() {
    later(2, 1);
    later(1, 2);

    time.pass(Duration.ofSeconds(2));

    assertThat(done).containsExactly(2, 1);
  }
}
