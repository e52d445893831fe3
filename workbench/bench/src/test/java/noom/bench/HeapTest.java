package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapTest {
  @Test
  void theBytesOfAllObjectsStandInTheLastLine() {
    var histogram =
        List.of(
            " num     #instances         #bytes  class name (module)",
            "   1:         29042        2512176  [B (java.base@17)",
            "Total         246810       12345678");

    assertThat(Heap.total(histogram)).isEqualTo(12_345_678);
  }

  @Test
  void aListWithoutThatLineIsToldAsItIs() {
    assertThatThrownBy(() -> Heap.total(List.of("No such process")))
        .isInstanceOf(BenchError.class)
        .hasMessageContaining("No such process");
  }
}
