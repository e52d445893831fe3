package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.websocket.WsMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.ref.WeakReference;
import java.util.List;
import noom.workbench.Lesson;
import noom.workbench.Options;
import noom.workbench.handshake.Handshake;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What of a handshake is there while its WebSocket is open, and what is not. */
class OpenedHandshakeTest {
  private WeakReference<Object> request;
  private HttpServletRequest asked;
  private Throwable sessionRefuses;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> new Lesson("00", words -> List.of(), this::install), Options.anyFreePort());

  private void install(JavalinConfig app, Options options) {
    app.routes.wsBeforeUpgrade("/", this::remember);
    app.routes.ws("/", ws -> ws.onMessage(OpenedHandshakeTest::tellOfHandshake));
  }

  private void remember(Context upgrade) {
    sessionRefuses = catchThrowable(() -> upgrade.sessionAttribute("nickname", "Ann"));
    asked = upgrade.req();
    request = new WeakReference<>(ServletContextRequest.getServletContextRequest(asked));
  }

  private static void tellOfHandshake(WsMessageContext it) {
    if (it.message().equals("ask the session")) {
      it.send(catchThrowable(it.session::isSecure).getMessage());
      return;
    }
    if (it.message().equals("ask Jetty")) {
      it.send("" + ((WebSocketSession) it.session).getCoreSession().getRequestURI());
      return;
    }
    if (it.message().equals("forget")) {
      it.attribute("mine", "kept");
      Handshake.forget(it);
      it.send(it.attributeMap().keySet() + " " + it.attribute("mine"));
    }
    it.send(it.host() + " " + it.queryParam("room") + " " + it.header("X-Mark"));
  }

  private Client connect() {
    var address = server.socket().resolve("/?room=lobby&nickname=Ann");
    return Client.connect(address, "X-Mark", "here");
  }

  @Test
  void whatMayBeAskedOfItLaterIsStillThere() {
    try (var client = connect()) {
      client.send("who am I?");

      assertThat(client.next()).isEqualTo("localhost:" + server.port() + " lobby here");
    }
  }

  @Test
  void whatIsForgottenIsNotThereAndWhatIsOursStays() {
    try (var client = connect()) {
      client.send("forget");

      assertThat(client.next())
          .contains("mine")
          .doesNotContain("javalin", "jetty")
          .endsWith(" kept");
      assertThat(client.next()).isEqualTo("localhost:" + server.port() + " null null");
    }
  }

  @Test
  void onlyJavalinKeepsTheQuery() {
    try (var client = connect()) {
      client.send("ask Jetty");
      assertThat(client.next()).isEqualTo("ws://localhost:" + server.port() + "/");
    }
  }

  @Test
  void itsRequestIsCollectedWhileTheWebSocketIsOpen() {
    try (var client = connect()) {
      eventually(
          () -> {
            System.gc();
            assertThat(request.get()).isNull();
          });

      client.send("still there?");
      assertThat(client.next()).endsWith("lobby here");
    }
  }

  @Test
  void whoAsksTheRequestItselfIsToldThatItIsGone() {
    try (var client = connect()) {
      eventually(
          () ->
              assertThatThrownBy(asked::getMethod)
                  .hasMessage("The handshake is over, and its request is gone."));
      client.send("ask the session");
      assertThat(client.next()).isEqualTo("The handshake is over, and its request is gone.");
    }
  }

  @Test
  void whatSomebodyWantsToKeepInAnHttpSessionIsNotLostInSilence() {
    connect().close();

    assertThat(sessionRefuses)
        .hasMessage("A WebSocket has no HTTP session: keep it as an attribute of the connection.");
  }
}
