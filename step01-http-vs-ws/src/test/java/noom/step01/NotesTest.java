package noom.step01;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
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
  void manyThreadsGetTheSameOne() {
    Set<Object> seen = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 1_000)
        .parallel()
        .forEach(it -> seen.add(notes.get(Object.class, Object::new)));
    assertThat(seen).hasSize(1);
  }
}
