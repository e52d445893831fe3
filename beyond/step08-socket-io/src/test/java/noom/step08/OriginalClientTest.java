package noom.step08;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.testkit.Program;
import noom.workbench.Options;
import noom.workbench.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official JavaScript client in Node, by each transport; without Node it is skipped. */
class OriginalClientTest {
  private static final Path FOLDER = Path.of("target/socket.io-client-" + OriginalClient.VERSION);

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step08.lesson(new SocketServer(Time.REAL)));

  @BeforeEach
  void requireNode() {
    InstalledClient.require(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling", "polling,websocket"})
  void aRoomABreakAndAGoodbye(String transports, @TempDir Path folder) throws IOException {
    var script = folder.resolve("client.cjs");
    try (var source = OriginalClientTest.class.getResourceAsStream("client.cjs")) {
      Files.writeString(script, new String(source.readAllBytes(), UTF_8));
    }
    var address = URI.create("http://localhost:" + server.port()).toString();
    var client = FOLDER.resolve("node_modules/socket.io-client").toAbsolutePath().toString();
    var command = new ProcessBuilder("node", script.toString(), client, address, transports);
    try (var node = Program.start(command)) {
      assertThat(node.exitCode()).as(node.lines().toString()).isZero();
      assertThat(node.lines())
          .containsExactly(
              "Ann is in by " + transports.replaceFirst(".*,", ""),
              "Ann hears welcome Anon 2",
              "Bob hears Ann: 소시지",
              "Bob hears 60000 characters",
              "Bob is gone: forced close",
              "Bob is recovered: true true",
              "Bob has missed Ann: missed",
              "Ann hears bye Anon 1",
              "Cho is refused: Invalid namespace",
              "Ann is gone: io client disconnect");
    }
  }
}

/** Where there is no npm. */
class WithoutNodeTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step08.lesson(new SocketServer(Time.REAL)),
          Options.anyFreePort().with("npm", "no-such-npm").with("client.folder", "target/nothing"));

  @Test
  void aSentenceSaysSoAndThePageRunsAllTheSame() {
    var script = Http.at(server, "/socket.io/socket.io.js").with("").get();

    assertThat(script.body()).contains("could not be installed. It needs Node.js");
    assertThat(Http.at(server, "/").with("").get().body()).contains("own pages", "chat.html");
  }
}
