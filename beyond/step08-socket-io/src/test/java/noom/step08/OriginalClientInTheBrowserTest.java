package noom.step08;

import java.util.List;
import java.util.function.Supplier;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InEveryBrowser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The official JavaScript client in browsers, by each transport. */
@InTheBrowser
class OriginalClientInTheBrowserTest {
  private static final String LOAD_CLIENT =
      """
      const client = document.createElement("script");
      client.src = location;
      document.head.append(client);
      return new Promise((loaded) => client.addEventListener("load", () => loaded()));
      """;
  private static final String BEGIN =
      """
      const { io } = globalThis;
      globalThis.told = [];
      const tell = (line) => globalThis.told.push(line);
      """;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step08.lesson(new SocketServer(Time.REAL)));

  @RegisterExtension
  final LessonExtension echo = new LessonExtension(() -> EchoLesson.lesson(Time.REAL));

  @RegisterExtension final LessonExtension silent = EchoLesson.thatNeverPings();

  @BeforeEach
  void requireClient() {
    InstalledClient.require(server);
  }

  private static Story story(Browser browser, String transports) {
    return new Story((server, script) -> begin(browser, server, script), transports);
  }

  /** On a page without scripts of its own: the client, as a browser shows it. */
  private static Supplier<List<String>> begin(
      Browser browser, LessonExtension server, String script) {
    browser.open(server.page("socket.io/socket.io.js")).script(LOAD_CLIENT);
    browser.script(BEGIN + script);
    return () -> browser.strings("return globalThis.told");
  }

  @InEveryBrowser
  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling", "polling,websocket"})
  void aRoomABreakAndAGoodbye(String transports, Browser ann) {
    story(ann, transports).aRoomABreakAndAGoodbye(server);
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling", "polling,websocket"})
  void bytesAndAcksBothWays(String transports, Browser ann) {
    story(ann, transports).bytesAndAcksBothWays(echo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling", "polling,websocket"})
  void twoNamespacesOnOneConnectionAndARestart(String transports, Browser ann) {
    ann.mayLoseServer();
    story(ann, transports).twoNamespacesOnOneConnectionAndARestart(echo);
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling", "polling,websocket"})
  void aServerThatFallsSilent(String transports, Browser ann) {
    story(ann, transports).aServerThatFallsSilent(silent);
  }
}
