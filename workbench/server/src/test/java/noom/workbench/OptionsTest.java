package noom.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private final Properties given = new Properties();

  @Test
  void withoutAWordItIsPort3000ForThisMachineOnly() {
    assertThat(Options.of(given, Map.of())).isEqualTo(new Options("localhost", 3000));
  }

  @Test
  void whatIsGivenCountsBeforeTheEnvironment() {
    assertThat(Options.of(given, Map.of("PORT", "8080")).port()).isEqualTo(8080);

    given.setProperty("port", "3001");
    given.setProperty("host", "0.0.0.0");

    assertThat(Options.of(given, Map.of("PORT", "8080"))).isEqualTo(new Options("0.0.0.0", 3001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "65535", " 3000 ", "00080"})
  void aPortIsANumberUpTo65535(String port) {
    given.setProperty("port", port);

    assertThat(Options.of(given, Map.of()).port()).isEqualTo(Integer.parseInt(port.strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"65536", "-1", "+1", "http", "", " ", "3000.0", "99999999999", "٣٠٠٠"})
  void anythingElseIsRefusedByItsName(String port) {
    given.setProperty("port", port);

    assertThatThrownBy(() -> Options.of(given, Map.of()))
        .isInstanceOf(StartError.class)
        .hasMessageStartingWith("\"" + port.strip() + "\" is not a port");
  }

  @Test
  void aThousandConnectionsFromOneAddressAreTheDefault() {
    assertThat(Options.of(given, Map.of()).connections()).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "65535", " 300 "})
  void connectionsAreANumberFrom1To65535(String connections) {
    given.setProperty("connections", connections);

    assertThat(Options.of(given, Map.of()).connections())
        .isEqualTo(Integer.parseInt(connections.strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "many", "", "1e3"})
  void anyOtherNumberOfConnectionsIsRefusedInOneSentence(String connections) {
    given.setProperty("connections", connections);

    assertThatThrownBy(() -> Options.of(given, Map.of()))
        .isInstanceOf(StartError.class)
        .hasMessage(
            "\"%s\" is not a number of connections: give one from 1 to 65535, such as"
                + " -Dconnections=1000.",
            connections);
  }

  @Test
  void whatElseIsGivenIsForTheLesson() {
    given.setProperty("ack.delay", "3");

    assertThat(Options.of(given, Map.of()).seconds("ack.delay", 60))
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(Options.of(given, Map.of()).text("ice", "none")).isEqualTo("none");
  }

  @Test
  void aClassComesInByHttpsFromTheWholeNetworkUnlessAHostIsGiven() {
    given.setProperty("class", " true ");
    var options = Options.of(given, Map.of());

    assertThat(options.isForClass()).isTrue();
    assertThat(options.host()).isEqualTo("0.0.0.0");
    assertThat(options.page(3000)).hasToString("https://localhost:3000/");
    assertThat(options.pagesForOthers(3000))
        .allSatisfy(it -> assertThat(it.toString()).startsWith("https://"));

    given.setProperty("host", "localhost");

    assertThat(Options.of(given, Map.of()).host()).isEqualTo("localhost");
  }

  @Test
  void withoutAClassAllStaysAsItIs() {
    assertThat(Options.anyFreePort().isForClass()).isFalse();
    assertThat(Options.anyFreePort().page(3000)).hasToString("http://localhost:3000/");
  }
}
