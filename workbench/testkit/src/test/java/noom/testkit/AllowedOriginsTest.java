package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.StartError;
import noom.workbench.guard.Guards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of another origin may open a WebSocket here, if it was named; and ours there. */
class AllowedOriginsTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          AllowedOriginsTest::lesson, with("http://localhost:65535, https://Class.example:443"));

  /** With long-polling, at one address. */
  private static Lesson lesson() {
    return new Lesson(
        "00",
        Parrot.lesson().panels(),
        (app, options) -> {
          Parrot.lesson().install().accept(app, options);
          Guards.installForPolling(app, "/poll", it -> false);
          app.routes.get("/poll", it -> it.result("something"));
        });
  }

  private static Options with(String origins) {
    return Options.anyFreePort().with("origin", origins);
  }

  private int knock(String origin) {
    return Client.knock(server.socket(), "Origin", origin);
  }

  // Who may open a WebSocket

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:65535",
        "http://LOCALHOST:65535",
        "https://class.example",
        "http://localhost:PORT"
      })
  void aPageOfOneOfTheseOriginsMayConnectAndOneOfOurs(String origin) {
    assertThat(knock(origin.replace("PORT", "" + server.port()))).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:6553",
        "http://localhost",
        "https://localhost:65535",
        "http://127.0.0.1:65535",
        "http://localhost:65535.evil.example",
        "http://localhost:65535/",
        "http://class.example",
        "https://class.example:8443",
        "https://evil.class.example",
        "http://localhost:65535, https://class.example",
        "null"
      })
  void aPageOfAnotherPortSchemeOrHostMayNot(String origin) {
    assertThat(knock(origin)).isEqualTo(403);
  }

  @Test
  void aPageMayNotReadWhatIsOfAnotherOrigin() {
    assertThat(get("/", "https://class.example"))
        .contains("Cross-Origin-Resource-Policy: same-origin\r\n")
        .doesNotContain("Access-Control-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "break"})
  void theConsoleOfAClassObeysOurOwnPagesOnly(String path) {
    var options = ClassOptions.forClass().with("origin", "https://class.example");
    try (var ofClass = LessonServer.start(Parrot.lesson("01"), options)) {
      var console = ofClass.socket().resolve("/class/console/" + path);
      var ours = "https://localhost:" + ofClass.port();
      assertThat(knock(console, ours)).isEqualTo(101);
      assertThat(knock(console, "https://class.example")).isEqualTo(403);
      assertThat(knock(ofClass.socket(), "https://class.example")).isEqualTo(101);
    }
  }

  private static int knock(URI address, String origin) {
    return Client.knock(address, "Origin", origin, "Cookie", ClassOptions.COOKIE);
  }

  @Test
  void pollingIsForOurOwnPages() {
    assertThat(get("/poll", "https://class.example")).startsWith("HTTP/1.1 403 ");
    assertThat(get("/poll", "http://localhost:" + server.port())).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void aPageOfOursMayOpenAWebSocketThere() {
    assertThat(get("/", "null"))
        .contains("connect-src 'self' ws://localhost:65535 wss://class.example; ")
        .contains("default-src 'self'; ");
  }

  private String get(String path, String origin) {
    try (var client = RawClient.dial(server.port())) {
      var host = "Host: localhost:" + server.port();
      return client.request("GET " + path + " HTTP/1.1", host, "Origin: " + origin);
    }
  }

  // What may be given

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "http://a",
        " https://a.example , http://my_host-2:1 ",
        "http://192.0.2.7:65535"
      })
  void originsAreASchemeANameAndPerhapsAPort(String origins) {
    LessonServer.start(Parrot.lesson(), with(origins)).close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "localhost:3000",
        "//localhost:3000",
        "ws://localhost:3000",
        "http://",
        "http://localhost:",
        "http://localhost:65536",
        "http://localhost:3000/",
        "http://localhost:3000/chat",
        "http://ann@localhost:3000",
        "http://*.example",
        "http://a; script-src *",
        "http://my_host:99999",
        "http://[::1]:3000", // a Content-Security-Policy has no name for it
        "http://a:3000,",
        "http://a http://b"
      })
  void anythingElseIsRefusedInOneSentence(String origins) {
    assertThatThrownBy(() -> LessonServer.start(Parrot.lesson(), with(origins)))
        .isInstanceOf(StartError.class)
        .hasMessageEndingWith(
            "\" is no origin: give a scheme, a name and a port, such as"
                + " -Dorigin=http://localhost:3001 (several: with commas).");
  }
}
