package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import noom.testkit.Program;
import org.junit.jupiter.api.Test;

/** STUN and TURN servers, as a person gives them when the step starts. */
class IceOptionTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  private static Program run(String servers) {
    return Program.run(HERE, "-Dport=0", "-Dice=" + servers, Step07.class.getName());
  }

  @Test
  void aStunServerIsFine() {
    try (var step = run("stun:192.168.0.2:3478")) {
      eventually(
          () -> assertThat(step.lines()).first().asString().startsWith("Step 07, Noom: open "));
    }
  }

  @Test
  void whatIsNoAddressIsOneSentenceThatNamesIt() {
    try (var step = run("stun:192.168.0.2:65536")) {
      assertThat(step.exitCode()).isEqualTo(1);
      assertThat(step.lines())
          .containsExactly(
              "\"stun:192.168.0.2:65536\" is no address for -Dice: give some such as"
                  + " stun:192.168.0.2:3478,turn:turn.example.org");
    }
  }
}
