package noom.step01;

import static java.lang.Thread.State.BLOCKED;
import static java.lang.Thread.State.TERMINATED;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NotesTest {
  private final Notes notes = new Notes();

  @Test
  void ofEachTypeThereIsOneObject() {
    assertThat(notes.get(String.class, () -> "first")).isEqualTo("first");
    assertThat(notes.get(Integer.class, () -> 7)).isEqualTo(7);
    assertThat(notes.get(String.class, () -> "second")).isEqualTo("first");
  }

  @Test
  void whatIsNotedMayNoteSomethingElse() {
    var outer = notes.get(String.class, () -> "with " + notes.get(Integer.class, () -> 7));
    assertThat(outer).isEqualTo("with 7");
    assertThat(notes.get(Integer.class, () -> 8)).isEqualTo(7);
  }

  @Test
  void nothingIsNotedWhereNothingIsSupplied() {
    assertThat(notes.get(String.class, () -> null)).isNull();
    assertThat(notes.get(String.class, () -> "later")).isEqualTo("later");
  }

  @Test
  void oneWhoComesMeanwhileGetsTheSameOne() throws InterruptedException {
    var second = new AtomicReference<Object>();
    var other = new Thread(() -> second.set(notes.get(Object.class, Object::new)));
    var first = notes.get(Object.class, () -> objectOnceItWaits(other));
    other.join();
    assertThat(second.get()).isSameAs(first);
  }

  private static Object objectOnceItWaits(Thread other) {
    other.start();
    eventually(() -> assertThat(other.getState()).isIn(BLOCKED, TERMINATED));
    return new Object();
  }
}
