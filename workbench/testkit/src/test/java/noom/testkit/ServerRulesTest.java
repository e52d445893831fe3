package noom.testkit;

import static j2html.TagCreator.p;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsMessageContext;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import noom.workbench.Lesson;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.session.NullSessionCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the server of every step, shown with an echo. */
class ServerRulesTest {
  private static final int MAX_TEXT = 65_536;

  private SessionHandler sessions;

  @RegisterExtension final LessonExtension server = new LessonExtension(this::echo);

  private Lesson echo() {
    return new Lesson("00", words -> List.of(p("Nothing to see.")), this::install);
  }

  private void install(JavalinConfig app) {
    app.jetty.modifyServletContextHandler(it -> sessions = it.getSessionHandler());
    app.routes.ws("/", ws -> ws.onMessage(ServerRulesTest::answer));
  }

  private static void answer(WsMessageContext connection) {
    switch (connection.message()) {
      case "bug" -> throw new IllegalStateException("secret");
      case "recursion" -> throw new StackOverflowError("secret");
      default -> connection.send(connection.message());
    }
  }

  private String own() {
    return "http://localhost:" + server.port();
  }

  // Who may open a WebSocket

  @Test
  void aPageOfThisServerMayConnect() {
    assertThat(Client.knock(server.socket(), "Origin", own())).isEqualTo(101);
  }

  @Test
  void aProgramWithoutAnOriginMayConnect() {
    assertThat(Client.knock(server.socket())).isEqualTo(101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "http://localhost",
        "http://localhost:1",
        "https://localhost:PORT",
        "http://localhost:PORT.evil.example",
        "http://localhost.evil.example:PORT",
        "http://evil-localhost:PORT",
        "http://127.0.0.1:PORT",
        "http://user@localhost:PORT",
        "http://localhost:PORT/",
        "http://localhost:PORT, http://localhost:PORT",
        "localhost:PORT",
        "*"
      })
  void aPageOfAnyOtherOriginMayNot(String origin) {
    var port = String.valueOf(server.port());

    assertThat(Client.knock(server.socket(), "Origin", origin.replace("PORT", port)))
        .isEqualTo(403);
  }

  @Test
  void theRefusalSaysWhyInWords() {
    try (var client = RawClient.dial(server.port())) {
      var answer =
          client.upgradeAndReadAll(
              "Host: localhost:" + server.port(), "Origin: http://evil.example");

      assertThat(answer)
          .startsWith("HTTP/1.1 403 ")
          .endsWith(
              "A page of \"http://evil.example\" may not open a WebSocket to \"" + own() + "\".");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
  void aNameOfOursMayBeCalled(String name) {
    try (var client = RawClient.dial(server.port())) {
      var host = name + ":" + server.port();

      assertThat(client.upgrade("Host: " + host, "Origin: http://" + host))
          .startsWith("HTTP/1.1 101 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost.evil.example", "203.0.113.1", "localhost.", "[::2]"})
  void aNameThatIsNotOursMayNotBeCalledForDnsRebindingWouldUseIt(String name) {
    var host = "Host: " + name + ":" + server.port();
    try (var socket = RawClient.dial(server.port());
        var page = RawClient.dial(server.port())) {

      assertThat(socket.upgrade(host, "Origin: http://" + name + ":" + server.port()))
          .startsWith("HTTP/1.1 403 ");
      assertThat(page.request("GET / HTTP/1.1", host)).startsWith("HTTP/1.1 403 ");
    }
  }

  // The handshake

  @Test
  void theHandshakeTakesNoExtensionNoSubprotocolAndSetsNoCookie() {
    try (var client = RawClient.dial(server.port())) {
      var answer =
          client.upgrade(
              "Host: localhost:" + server.port(),
              "Sec-WebSocket-Extensions: permessage-deflate",
              "Sec-WebSocket-Protocol: chat, superchat");

      assertThat(answer)
          .startsWith("HTTP/1.1 101 ")
          .doesNotContainIgnoringCase("Set-Cookie")
          .doesNotContainIgnoringCase("Sec-WebSocket-Extensions")
          .doesNotContainIgnoringCase("Sec-WebSocket-Protocol");
    }
  }

  // Frames

  @Test
  void aTextOf64KibibytesPasses() {
    try (var client = Client.connect(server.socket())) {
      var longest = "x".repeat(MAX_TEXT);

      assertThat(client.send(longest).next()).isEqualTo(longest);
    }
  }

  @Test
  void oneByteMoreClosesWith1009() {
    var client = Client.connect(server.socket());

    client.send("x".repeat(MAX_TEXT + 1));

    assertThat(client.closed().code()).isEqualTo(1009);
  }

  @Test
  void theLimitCountsBytesNotCharacters() {
    var client = Client.connect(server.socket());

    client.send("소".repeat(MAX_TEXT / 3 + 1));

    assertThat(client.closed().code()).isEqualTo(1009);
  }

  @Test
  void aBinaryFrameClosesWith1003() {
    var client = Client.connect(server.socket());

    client.sendBinary(new byte[] {1, 2, 3});

    assertThat(client.closed()).isEqualTo(new Client.Close(1003, "Only text is understood here."));
  }

  @Test
  void whoGoesOnAfterThatIsCutOff() {
    try (var deaf = RawClient.connect(server.port())) {
      deaf.send(Frame.BINARY, new byte[] {1}, true);

      deaf.talkUntilGone("still here");
    }
  }

  @Test
  void whoDoesNotAnswerTheGoodbyeIsCutOff() {
    try (var deaf = RawClient.connect(server.port())) {
      deaf.send(Frame.BINARY, new byte[] {1}, true);

      assertThat(deaf.readUntilClose().closeCode()).isEqualTo(1003);
      deaf.readUntilGone();
    }
  }

  @Test
  void textThatIsNotUtf8ClosesWith1007() {
    try (var client = RawClient.connect(server.port())) {
      client.send(Frame.TEXT, new byte[] {(byte) 0xc3, 0x28}, true);

      assertThat(client.readUntilClose().closeCode()).isEqualTo(1007);
    }
  }

  @Test
  void aFrameThatIsNotMaskedClosesWith1002() {
    try (var client = RawClient.connect(server.port())) {
      client.send(Frame.TEXT, "hi".getBytes(StandardCharsets.UTF_8), false);

      assertThat(client.readUntilClose().closeCode()).isEqualTo(1002);
    }
  }

  @Test
  void aTextInPartsIsOneText() {
    try (var client = RawClient.connect(server.port())) {
      client.sendPart(Frame.TEXT, "one, ", false);
      client.send(Frame.PING, new byte[0], true); // may come in between
      client.sendPart(Frame.CONTINUATION, "", false);
      client.sendPart(Frame.CONTINUATION, "two", true);

      assertThat(client.read().opcode()).isEqualTo(Frame.PONG);
      assertThat(client.read().text()).isEqualTo("one, two");
    }
  }

  @Test
  void theLimitCountsAllPartsTogether() {
    try (var good = RawClient.connect(server.port());
        var bad = RawClient.connect(server.port())) {
      for (var client : List.of(good, bad)) {
        client.sendPart(Frame.TEXT, "x".repeat(MAX_TEXT - 1), false);
      }
      good.sendPart(Frame.CONTINUATION, "x", true);
      bad.sendPart(Frame.CONTINUATION, "xx", false);

      assertThat(good.read().text()).hasSize(MAX_TEXT);
      assertThat(bad.readUntilClose().closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void aPartOfNothingClosesWith1002() {
    try (var client = RawClient.connect(server.port())) {
      client.sendPart(Frame.CONTINUATION, "and so on", true);

      assertThat(client.readUntilClose().closeCode()).isEqualTo(1002);
    }
  }

  @Test
  void aNewTextBeforeTheLastHasEndedClosesWith1002() {
    try (var client = RawClient.connect(server.port())) {
      client.sendPart(Frame.TEXT, "one, ", false);
      client.sendPart(Frame.TEXT, "two", true);

      assertThat(client.readUntilClose().closeCode()).isEqualTo(1002);
    }
  }

  @Test
  void aPingIsAnsweredByAPong() {
    try (var client = RawClient.connect(server.port())) {
      client.send(Frame.PING, new byte[] {42}, true);

      var pong = client.read();
      assertThat(pong.opcode()).isEqualTo(Frame.PONG);
      assertThat(pong.payload()).containsExactly(42);
    }
  }

  @Test
  void aBugIsLoggedAndTheBrowserLearnsOnlyThatItHappened() {
    try (var log = Log.capture()) {
      var client = Client.connect(server.socket());

      client.send("bug");

      assertThat(client.closed()).isEqualTo(new Client.Close(1011, "The server made a mistake."));
      assertThat(log.text()).contains("IllegalStateException: secret");
    }
  }

  @Test
  void evenAnEndlessRecursionIsLogged() {
    try (var log = Log.capture()) {
      var client = Client.connect(server.socket());

      client.send("recursion");

      assertThat(client.closed().code()).isEqualTo(1011);
      eventually(() -> assertThat(log.text()).contains("StackOverflowError: secret"));
    }
  }

  @Test
  void whoBreaksOffDuringTheHandshakeIsNoNews() {
    try (var log = Log.capture();
        var other = Client.connect(server.socket())) {
      for (int i = 0; i < 100; i++) {
        RawClient.dial(server.port()).askToUpgradeAndReset("Host: localhost:" + server.port());
      }

      assertThat(other.send("still here?").next()).isEqualTo("still here?");
      assertThat(log.text()).isEmpty();
    }
  }

  @Test
  void aResetOfOneIsNoticedByNobodyElse() {
    try (var log = Log.capture();
        var other = Client.connect(server.socket())) {
      RawClient.connect(server.port()).reset();

      assertThat(other.send("still here?").next()).isEqualTo("still here?");
      assertThat(log.text()).isEmpty();
    }
  }

  @Test
  void aServerThatStopsSays1001ToEveryone() {
    var clients = List.of(Client.connect(server.socket()), Client.connect(server.socket()));
    for (var client : clients) {
      assertThat(client.send("here").next()).isEqualTo("here");
    }

    server.stop();

    for (var client : clients) {
      assertThat(client.closed()).isEqualTo(new Client.Close(1001, "The server is stopping."));
    }
  }

  @Test
  void aClientThatIgnoresTheGoodbyeDoesNotKeepTheServerFromStopping() {
    try (var deaf = RawClient.connect(server.port())) {
      deaf.sendText("here");
      assertThat(deaf.read().text()).isEqualTo("here");

      server.stop();

      assertThat(deaf.readUntilClose().closeCode()).isEqualTo(1001);
      assertThatThrownBy(deaf::read).isInstanceOf(UncheckedIOException.class);
    }
  }

  // Pages and files

  @Test
  void everyAnswerTellsTheBrowserWhatNotToDo() {
    for (var path : List.of("/", "/workbench/wire.js", "/nowhere", "/step00/missing.js")) {
      assertThat(get(path))
          .as(path)
          .contains("X-Content-Type-Options: nosniff")
          .contains("Content-Security-Policy: default-src 'self';")
          .doesNotContain("unsafe-inline")
          .doesNotContainIgnoringCase("Set-Cookie");
    }
  }

  @Test
  void aPageThatIsNotThereLeadsToThePage() {
    for (var path : List.of("/nowhere", "/no/where", "/steps")) {
      assertThat(get(path)).as(path).startsWith("HTTP/1.1 302 ").contains("Location: /\r\n");
    }
  }

  @Test
  void aFileThatIsNotThereIsMissing() {
    var paths =
        List.of("/step00/missing.js", "/step99/main.js", "/workbench/no.css", "/webjars/no.css");
    for (var path : paths) {
      assertThat(get(path)).as(path).startsWith("HTTP/1.1 404 ");
    }
  }

  @Test
  void nobodyClimbsOutOfTheFolderOfTheFiles() {
    for (var path :
        List.of("/workbench/../../simplelogger.properties", "/workbench/%2e%2e/%2e%2e/x")) {
      assertThat(get(path)).as(path).doesNotStartWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aReloadAsksAgainSoThatAnEditShows() {
    assertThat(get("/workbench/wire.js")).contains("Cache-Control: max-age=0").contains("ETag: ");
  }

  private String get(String path) {
    try (var client = RawClient.dial(server.port())) {
      return client.request("GET " + path + " HTTP/1.1", "Host: localhost:" + server.port());
    }
  }

  @Test
  void noUpgradeLeavesASessionWhetherItIsTakenOrNot() {
    Client.knock(server.socket());
    Client.knock(server.socket(), "Origin", "http://evil.example");
    Client.knock(server.socket().resolve("/nowhere"));

    assertThat(sessions.getSessionCache()).isInstanceOf(NullSessionCache.class);
    assertThat(sessions.isUsingCookies()).isFalse();
  }

  @Test
  void aThousandConnectionsLeaveNothingBehind() {
    Crowd.leavesNothingBehind(server);
  }
}
