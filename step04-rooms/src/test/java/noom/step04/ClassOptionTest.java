package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import noom.testkit.ForClass;
import noom.testkit.Needed;
import noom.testkit.Program;
import noom.testkit.QrReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class is let in by one option, as an instructor starts it. */
class ClassOptionTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  @TempDir Path home;

  private Program run(String... options) {
    var words = new ArrayList<>(List.of("-Dport=0", "-Duser.home=" + home));
    words.addAll(List.of(options));
    words.add(Step04.class.getName());
    return Program.run(HERE, words.toArray(String[]::new));
  }

  @Test
  void theTerminalShowsTheAddressTheCodeAndThePageForTheProjector() {
    try (var step = run("-Dclass=true")) {
      eventually(() -> assertThat(projector(step)).hasSize(1));
      var page = step.page();
      var others = ForClass.options(home).pagesForOthers(page.getPort());
      Needed.orSkip(!others.isEmpty(), "This machine is in no network.");

      assertThat(step.lines().get(0))
          .startsWith("Step 04, Rooms: open https://localhost:" + page.getPort() + "/")
          .contains(others.get(0).toString());
      assertThat(QrReader.ofTerminal(code(step)))
          .isEqualTo(others.get(0).resolve("/?room=lobby").toString());
      assertThat(projector(step)).containsExactly("For the projector: " + page.resolve("/class"));
    }
  }

  private static List<String> projector(Program step) {
    return step.lines().stream().filter(it -> it.startsWith("For the projector: ")).toList();
  }

  private static List<String> code(Program step) {
    return step.lines().stream().filter(it -> it.startsWith("\033[")).toList();
  }

  @Test
  void aTerminalWithoutTheLettersShowsTheAddressesAlone() {
    try (var step = run("-Dclass=true", "-Dstdout.encoding=US-ASCII")) {
      eventually(() -> assertThat(projector(step)).hasSize(1));

      assertThat(code(step)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-Dclass=maybe | \"maybe\" is neither on nor off: give -Dclass=true or -Dclass=false.",
        "-Dtls.cert=a.pem | A certificate and its key belong together: -Dtls.cert= and -Dtls.key=.",
        "-Dproxy=nobody | \"nobody\" is no address of a proxy: give -Dproxy=true for this machine,"
            + " or -Dproxy=192.0.2.7.",
        "-Dorigin=* | \"*\" is no origin: give a scheme, a name and a port, such as"
            + " -Dorigin=http://localhost:3001 (several: with commas).",
      })
  void whatIsWrongIsOneSentence(String option, String sentence) {
    try (var step = run("-Dclass=true", option)) {
      assertThat(step.exitCode()).isEqualTo(1);
      assertThat(step.lines()).containsExactly(sentence);
    }
  }

  @Test
  void aCertificateThatNobodyWouldSeeIsOneSentence() {
    try (var step = run("-Dtls.cert=class.pem", "-Dtls.key=class-key.pem")) {
      assertThat(step.exitCode()).isEqualTo(1);
      assertThat(step.lines())
          .containsExactly("A certificate is for a class: add -Dclass=true to -Dtls.cert=.");
    }
  }

  @Test
  void aCertificateThatIsNotThereIsOneSentence() {
    try (var step = run("-Dclass=true", "-Dtls.cert=no.pem", "-Dtls.key=no-key.pem")) {
      assertThat(step.exitCode()).isEqualTo(1);
      assertThat(step.lines()).containsExactly("There is no file \"no-key.pem\".");
    }
  }
}
