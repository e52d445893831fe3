package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import noom.workbench.SerialExecutor;
import org.junit.jupiter.api.Test;

/** Many timers of one serial executor. */
class TimersTest {
  private static final Duration TEN = Duration.ofSeconds(10);

  private final TestTime time = new TestTime();
  private final SerialExecutor executor = new SerialExecutor(time);
  private final List<String> done = new ArrayList<>();

  private void passSeconds(int seconds) {
    time.pass(Duration.ofSeconds(seconds));
  }

  @Test
  void eachIsDoneInItsTimeAndForThoseThatTakeEquallyLongThereIsOneTimer() {
    executor.scheduleFor("one", TEN, done::add);
    passSeconds(1);
    executor.scheduleFor("two", TEN, done::add);
    executor.scheduleFor("three", TEN, done::add);
    passSeconds(8);
    assertThat(done).isEmpty();
    assertThat(time.delays()).hasSize(1);

    passSeconds(1);
    assertThat(done).containsExactly("one");
    passSeconds(1);
    assertThat(done).containsExactly("one", "two", "three");
    assertThat(time.delays()).hasSize(2);
  }

  @Test
  void whatTakesLongerHoldsUpNothingElse() {
    executor.scheduleFor("late", TEN.multipliedBy(2), done::add);
    executor.scheduleFor("early", TEN, done::add);

    passSeconds(10);
    assertThat(done).containsExactly("early");
    passSeconds(10);
    assertThat(done).containsExactly("early", "late");
  }

  @Test
  void afterTheLastOneAndAfterABugItGoesOn() {
    executor.scheduleFor("bug", TEN, Integer::parseInt);
    executor.scheduleFor("one", TEN, done::add);
    passSeconds(10);

    executor.scheduleFor("two", TEN, done::add);
    passSeconds(10);

    assertThat(done).containsExactly("one", "two");
  }

  @Test
  void oneThatBeginsAnewTakesItsTimeOnceMore() {
    executor.scheduleFor("again", TEN, it -> executor.scheduleFor(it, TEN, done::add));
    passSeconds(10);
    assertThat(done).isEmpty();

    passSeconds(10);
    assertThat(done).containsExactly("again");
  }

  @Test
  void afterTheShutdownNothingIsDone() {
    executor.scheduleFor("one", TEN, done::add);
    executor.shutDown();

    passSeconds(10);

    assertThat(done).isEmpty();
  }

  @Test
  void aTimerAloneKeepsNothingInMemory() {
    var subject = new WeakReference<>(new ArrayList<>(done));
    executor.scheduleFor(subject.get(), TEN, it -> done.add("gone"));

    eventually(
        () -> {
          System.gc();
          assertThat(subject.get()).isNull();
        });
    passSeconds(10);
    assertThat(done).isEmpty();
  }
}
