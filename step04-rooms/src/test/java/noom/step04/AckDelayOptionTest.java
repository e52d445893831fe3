package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import noom.testkit.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The slow-ack experiment, as a student starts it. */
class AckDelayOptionTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  private static Program run(String delay) {
    return Program.run(HERE, "-Dport=0", "-Dack.delay=" + delay, Step04.class.getName());
  }

  @Test
  void sixtySecondsAreFine() {
    try (var step = run("60")) {
      eventually(
          () -> assertThat(step.lines()).first().asString().startsWith("Step 04, Rooms: open "));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"61", "three"})
  void anythingLongerOrElseIsOneSentence(String delay) {
    try (var step = run(delay)) {
      assertThat(step.exitCode()).isEqualTo(1);
      assertThat(step.lines())
          .containsExactly(
              "\"%s\" is not a time for ack.delay: give whole seconds from 0 to 60, such as -Dack.delay=3."
                  .formatted(delay));
    }
  }
}
