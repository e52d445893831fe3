package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoresTest {
  @Test
  void aListOfCoresIsReadAsLinuxWritesIt() {
    assertThat(Cores.numbers("0-3,8,10-11")).containsExactly(0, 1, 2, 3, 8, 10, 11);
    assertThat(Cores.numbers("5")).containsExactly(5);
  }

  @Test
  void aServerIsPinnedToItsCoreIfThereIsOne() {
    var command = List.of("node", "chat.js");

    assertThat(new Cores(2, 3).forServer(command))
        .containsExactly("taskset", "-c", "2", "node", "chat.js");
    assertThat(new Cores(-1, -1).forServer(command)).isEqualTo(command);
  }
}
