package noom.testkit;

import static j2html.TagCreator.p;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.websocket.WsConfig;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.stream.Stream;
import noom.workbench.Lesson;
import noom.workbench.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One address may have so many WebSockets open, here three, and not one more. */
class ConnectionsPerAddressTest {
  private static final int MOST = 3;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(this::echo, Options.anyFreePort().withConnections(MOST));

  private Runnable beforeUpgrade = () -> {};

  private Lesson echo() {
    return new Lesson(
        "00",
        words -> List.of(p("Nothing to see.")),
        app -> {
          app.routes.wsBeforeUpgrade(it -> beforeUpgrade.run());
          app.routes.ws("/", ConnectionsPerAddressTest::greetAndAnswer);
        });
  }

  private static void greetAndAnswer(WsConfig ws) {
    ws.onConnect(it -> it.send("welcome"));
    ws.onMessage(it -> it.send(it.message()));
  }

  private RawClient join() {
    var client = RawClient.connect(server.port());
    isWelcome(client);
    return client;
  }

  /** Then it counts for the server, too. */
  private static void isWelcome(RawClient client) {
    assertThat(client.read().text()).isEqualTo("welcome");
  }

  private static void isHeard(RawClient client) {
    client.sendText("here");
    assertThat(client.read().text()).isEqualTo("here");
  }

  @Test
  void asManyAsAllowedGetInAndOneMoreIsTold429InASentence() {
    try (var ann = join();
        var bob = join();
        var cho = join();
        var dan = RawClient.dial(server.port())) {

      var answer = dan.upgradeAndReadAll("Host: localhost:" + server.port());

      assertThat(answer)
          .startsWith("HTTP/1.1 429 ")
          .endsWith("Your address has 3 connections open, which is the most.");
      List.of(ann, bob, cho).forEach(ConnectionsPerAddressTest::isHeard);
    }
  }

  @Test
  void aPageIsStillShown() {
    try (var ann = join();
        var bob = join();
        var cho = join();
        var page = RawClient.dial(server.port())) {
      assertThat(page.request("GET / HTTP/1.1", "Host: localhost:" + server.port()))
          .startsWith("HTTP/1.1 200 ");
      List.of(ann, bob, cho).forEach(ConnectionsPerAddressTest::isHeard);
    }
  }

  @Test
  void aPlaceIsFreeAgainHoweverOneLeaves() {
    try (var ann = join();
        var bob = join()) {
      for (int i = 0; i < 3 * MOST; i++) {
        eventually(() -> assertThat(Client.knock(server.socket())).isEqualTo(101));
        eventually(this::twoAreOpen);

        eventually(() -> join().reset());
        eventually(this::twoAreOpen);
      }
      List.of(ann, bob).forEach(ConnectionsPerAddressTest::isHeard);
    }
  }

  /** Just two: there is one place, and not two. */
  private void twoAreOpen() {
    try (var last = RawClient.dial(server.port())) {
      assertThat(last.upgrade("Host: localhost:" + server.port())).startsWith("HTTP/1.1 101 ");
      isWelcome(last);
      assertThat(Client.knock(server.socket())).isEqualTo(429);
    }
  }

  @Test
  void aRefusedHandshakeTakesNoPlace() {
    try (var ann = join();
        var bob = join()) {
      for (int i = 0; i < MOST; i++) {
        assertThat(Client.knock(server.socket(), "Origin", "http://evil.example")).isEqualTo(403);
        RawClient.dial(server.port()).askToUpgradeAndReset("Host: localhost:" + server.port());
      }
      eventually(this::twoAreOpen);
      List.of(ann, bob).forEach(ConnectionsPerAddressTest::isHeard);
    }
  }

  @Test
  void thoughManyKnockAtTheSameMomentNoMoreThanThatGetIn() {
    var threads = Executors.newFixedThreadPool(30);
    var together = new Phaser(30);
    beforeUpgrade = together::arriveAndAwaitAdvance;
    var answers = Stream.generate(() -> supplyAsync(this::knock, threads)).limit(30).toList();

    assertThat(answers.stream().map(CompletableFuture::join).filter("in"::equals)).hasSize(MOST);
    threads.shutdown();
  }

  private String knock() {
    var client = RawClient.dial(server.port());
    if (client.upgrade("Host: localhost:" + server.port()).startsWith("HTTP/1.1 429 ")) {
      return "429";
    }
    var answer = client.read();
    return answer.opcode() == Frame.CLOSE ? "closed with " + answer.closeCode() : "in";
  }
}
