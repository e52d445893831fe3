package noom.step08;

import static java.nio.charset.StandardCharsets.UTF_8;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import noom.testkit.LessonExtension;

/**
 * What the original client finds here, wherever it runs: each story of {@code stories.js} tells it
 * line by line.
 *
 * @param transports with commas between them, as the client tries them
 */
record Story(Teller teller, String transports) {
  private static final Duration PATIENCE = Duration.ofSeconds(30); // there are several round trips

  /** Runs a script that knows {@code io} and {@code tell}; returns what it has told so far. */
  @FunctionalInterface
  interface Teller {
    Supplier<List<String>> begin(LessonExtension server, String script);
  }

  private Supplier<List<String>> begin(LessonExtension server, String name) {
    var address = "http://localhost:" + server.port();
    var call = "begin(io, '%s', '%s'.split(','), '%s', tell);".formatted(address, transports, name);
    return teller.begin(server, stories() + call);
  }

  private static String stories() {
    try (var source = Story.class.getResourceAsStream("stories.js")) {
      return new String(source.readAllBytes(), UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static void hears(Supplier<List<String>> told, String... lines) {
    eventually(PATIENCE, () -> assertThat(told.get()).containsExactly(lines));
  }

  /** Where it is after the upgrade, if there is one. */
  private String transport() {
    return transports.replaceFirst(".*,", "");
  }

  void aRoomABreakAndAGoodbye(LessonExtension server) {
    hears(
        begin(server, "room"),
        "Ann is in by " + transport(),
        "Ann hears welcome Anon 2",
        "Bob hears Ann: 소시지",
        "Bob hears 60000 characters",
        "Bob is gone: forced close",
        "Bob is recovered: true true",
        "Bob has missed Ann: missed",
        "Ann hears bye Anon 1",
        "Nowhere is refused: Invalid namespace",
        "Ann is gone: io client disconnect");
  }

  void bytesAndAcksBothWays(LessonExtension echo) {
    hears(
        begin(echo, "bytes"),
        "Back come 0,1,255,127,128",
        "Back come 7 and 김소연",
        "The server is answered: hi!");
  }

  void twoNamespacesOnOneConnectionAndARestart(LessonExtension echo) {
    var told = begin(echo, "namespaces");
    var lost = transport().equals("polling") ? "transport error" : "transport close";
    eventually(PATIENCE, () -> assertThat(told.get()).endsWith("The server may restart"));
    echo.stop();
    eventually(PATIENCE, () -> assertThat(told.get()).endsWith("Custom is gone: " + lost));
    echo.startAgain();
    hears(
        told,
        "One connection: true, by " + transport(),
        "Custom is gone: io server disconnect",
        "Custom is gone: io client disconnect",
        "Main hears alone",
        "The server may restart",
        "Main is gone: " + lost,
        "Custom is gone: " + lost,
        "Both are back, as somebody new: true true",
        "Main hears 1",
        "Custom hears 2",
        "Main is gone: io client disconnect",
        "Custom is gone: io client disconnect");
  }

  void aServerThatFallsSilent(LessonExtension silent) {
    hears(begin(silent, "silence"), "Ann is gone: ping timeout");
  }
}
