package noom.step05;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import noom.testkit.TestTime;
import noom.workbench.SerialExecutor;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final TestTime time = new TestTime();
  private final Throttle throttle = new Throttle(new SerialExecutor(time));
  private final List<String> done = new ArrayList<>();

  private void soon(String what, int listeners) {
    throttle.soon(what, listeners, () -> done.add(what));
  }

  private void milliseconds(int ms) {
    time.pass(Duration.ofMillis(ms));
  }

  @Test
  void aThousandRequestsAreDoneOnce() {
    for (int i = 0; i < 1_000; i++) {
      soon("tell", 2);
    }
    milliseconds(99);
    assertThat(done).isEmpty();
    milliseconds(1);
    assertThat(done).containsExactly("tell");
    milliseconds(10_000);
    assertThat(done).containsExactly("tell");
  }

  @Test
  void whatIsAskedForAfterwardsIsDoneAgain() {
    soon("tell", 2);
    milliseconds(100);
    soon("tell", 2);
    milliseconds(100);

    assertThat(done).containsExactly("tell", "tell");
  }

  @Test
  void aSteadyStreamIsNotPutOffForever() {
    for (int i = 0; i < 20; i++) {
      soon("tell", 2);
      milliseconds(50);
    }

    assertThat(done).hasSize(10);
  }

  @Test
  void differentThingsDoNotWaitForEachOther() {
    soon("one", 2);
    milliseconds(50);
    soon("two", 2);
    milliseconds(50);

    assertThat(done).containsExactly("one");
  }

  @Test
  void moreListenersMeanALongerWait() {
    soon("tell", 101);
    milliseconds(100);
    assertThat(done).isEmpty();
    milliseconds(1);

    assertThat(done).containsExactly("tell");
  }
}
