package noom.testkit;

import static j2html.TagCreator.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import noom.workbench.Lesson;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server answers to a handshake that is not as RFC 6455, section 4.2.1, has it. */
class HandshakeRulesTest {
  private static final String GOOD =
      """
      GET / HTTP/1.1
      Host: localhost:PORT
      Connection: Upgrade
      Upgrade: websocket
      Sec-WebSocket-Version: 13
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\
      """;

  @RegisterExtension final LessonExtension server = new LessonExtension(HandshakeRulesTest::echo);

  private static Lesson echo() {
    return new Lesson(
        "00",
        words -> List.of(p("Nothing to see.")),
        app -> app.routes.ws("/", ws -> ws.onMessage(it -> it.send(it.message()))));
  }

  /** Each row is a line of the good handshake, and what stands there instead: nothing, if empty. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          101 | Nothing                   | Nothing
          101 | Connection: Upgrade       | Connection: keep-alive, Upgrade
          101 | Connection: Upgrade       | connection: upgrade
          101 | Upgrade: websocket        | Upgrade: WebSocket
          400 | Sec-WebSocket-Key: .*     |
          400 | Sec-WebSocket-Key: .*     | Sec-WebSocket-Key:
          400 | Sec-WebSocket-Key: .*     | Sec-WebSocket-Key: short
          400 | Sec-WebSocket-Key: .*     | Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ
          400 | Sec-WebSocket-Key: .*     | Sec-WebSocket-Key: !!!!!!!!!!!!!!!!!!!!!!==
          400 | Sec-WebSocket-Key: .*     | Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZSBpcyB0b28gbG9uZw==
          426 | Sec-WebSocket-Version: 13 |
          426 | Sec-WebSocket-Version: 13 | Sec-WebSocket-Version: 12
          426 | Sec-WebSocket-Version: 13 | Sec-WebSocket-Version: 99999999999
          426 | Sec-WebSocket-Version: 13 | Sec-WebSocket-Version: thirteen
          400 | Connection: Upgrade       |
          400 | Connection: Upgrade       | Connection: close
          400 | Upgrade: websocket        |
          400 | Upgrade: websocket        | Upgrade: h2c
          405 | GET                       | POST
          405 | GET                       | PUT
          405 | GET                       | DELETE
          405 | GET                       | OPTIONS
          400 | HTTP/1.1                  | HTTP/1.0
          400 | Host: .*                  |
          404 | GET /                     | GET /nowhere
          """)
  void aHandshakeGetsTheAnswerOfTheStandardAndTheLogSaysNothing(
      int status, String line, String instead) {
    try (var log = Log.capture();
        var client = RawClient.dial(server.port())) {
      var request = GOOD.replaceFirst(line, instead == null ? "" : instead);
      var lines =
          Stream.of(request.replace("PORT", "" + server.port()).split("\n"))
              .filter(it -> !it.isEmpty())
              .toArray(String[]::new);

      assertThat(client.request(lines)).startsWith("HTTP/1.1 " + status + " ");
      assertThat(log.text()).isEmpty();
    }
  }
}
