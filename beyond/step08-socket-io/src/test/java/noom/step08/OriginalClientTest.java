package noom.step08;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.testkit.Program;
import noom.workbench.Options;
import noom.workbench.Time;
import org.junit.jupiter.api.AfterEach;
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

  @RegisterExtension
  final LessonExtension echo = new LessonExtension(() -> EchoLesson.lesson(Time.REAL));

  @RegisterExtension final LessonExtension silent = EchoLesson.thatNeverPings();

  @TempDir Path folder;
  private Program node;

  @BeforeEach
  void requireNode() {
    InstalledClient.require(server);
  }

  private Supplier<List<String>> begin(LessonExtension server, String script) {
    var client = FOLDER.resolve("node_modules/socket.io-client").toAbsolutePath();
    var begin = "const { io } = require('%s'); const tell = console.log;".formatted(client);
    try {
      var file = Files.writeString(folder.resolve("story.cjs"), begin + script);
      node = Program.start(new ProcessBuilder("node", file.toString()));
      return node::lines;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling", "polling,websocket"})
  void aRoomABreakAndAGoodbye(String transports) {
    new Story(this::begin, transports).aRoomABreakAndAGoodbye(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling", "polling,websocket"})
  void bytesAndAcksBothWays(String transports) {
    new Story(this::begin, transports).bytesAndAcksBothWays(echo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling", "polling,websocket"})
  void twoNamespacesOnOneConnectionAndARestart(String transports) {
    new Story(this::begin, transports).twoNamespacesOnOneConnectionAndARestart(echo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling", "polling,websocket"})
  void aServerThatFallsSilent(String transports) {
    new Story(this::begin, transports).aServerThatFallsSilent(silent);
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
