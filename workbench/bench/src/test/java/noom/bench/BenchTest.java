package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTest {
  @Test
  void aBenchmarkIsFoundByItsName() {
    assertThat(Bench.named("join")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "joining"})
  void aNameOfNoBenchmarkIsAnsweredWithThoseThatThereAre(String name) {
    assertThatThrownBy(() -> Bench.named(name))
        .isInstanceOf(BenchError.class)
        .hasMessage(
            "-Dbench=%s names no benchmark; there are -Dbench=class and -Dbench=edit and -Dbench=fanout and -Dbench=join."
                .formatted(name));
  }
}
