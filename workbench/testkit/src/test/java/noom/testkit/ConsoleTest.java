package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.logging.LogEntry;

/** What the console of a browser has said, and what of it a test may leave there. */
class ConsoleTest {
  private final Console console = new Console(null); // no browser is asked here

  private boolean isMistake(String message) {
    var entry = new LogEntry(Level.SEVERE, 0, message);
    return !console.mistakesAmong(List.of(entry)).isEmpty();
  }

  /** The words are Chromium's and Firefox's; which of them comes is a matter of the moment. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "WebSocket connection to 'ws://localhost:3000/ws' failed: ",
        "/workbench/icon.svg - Failed to load resource: net::ERR_CONNECTION_RESET",
        "/workbench/icon.svg - Failed to load resource: net::ERR_EMPTY_RESPONSE",
        "/workbench/icon.svg - Failed to load resource: net::ERR_NETWORK_CHANGED",
        "/workbench/icon.svg - Failed to load resource: net::ERR_SOCKET_NOT_CONNECTED",
        "Firefox can’t establish a connection to the server at ws://localhost:3000/ws.",
      })
  void whatALostServerLeavesIsAMistakeUnlessTheTestTakesTheServerAway(String message) {
    assertThat(isMistake(message)).isTrue();

    console.mayLoseServer();
    assertThat(isMistake(message)).isFalse();

    console.reset();
    assertThat(isMistake(message)).isTrue();
  }

  @Test
  void whatAServerRefusesOrAPageThrowsIsAMistakeInEachTest() {
    console.mayLoseServer();

    assertThat(isMistake("Failed to load resource: the server responded with a status of 404 ()"))
        .isTrue();
    assertThat(isMistake("Failed to load resource: net::ERR_BLOCKED_BY_CLIENT")).isTrue();
    assertThat(isMistake("Uncaught TypeError: x is not a function")).isTrue();
  }
}
