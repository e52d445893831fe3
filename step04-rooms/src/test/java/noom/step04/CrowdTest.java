package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import noom.step03.Text;
import noom.testkit.Crowd;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.Program;
import noom.testkit.RawClient;
import noom.testkit.SlowReaders;
import noom.testkit.TestTime;
import noom.workbench.Options;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many at once, who are unlucky or say nothing. */
class CrowdTest {
  private static final int CROWD = 2_000;
  private static final String ENTER = "{\"type\":\"enter_room\",\"payload\":{\"room\":\"%s\"}}";
  private static final String PING = "{\"type\":\"ping\",\"payload\":null}";

  private final SocketServer socketServer = new SocketServer(new TestTime());
  private int told;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step04.lesson(socketServer), Options.anyFreePort().withConnections(CROWD + 2));

  private void socketsAre(int count) {
    eventually(
        () ->
            socketServer
                .executor()
                .execute(
                    () -> assertThat(socketServer.rooms().everyone().sockets()).hasSize(count)));
  }

  @Test
  void twoThousandWhoBreakOffAtOnceAreGoneAndTheOthersTalkOn() {
    try (var log = Log.capture();
        var ann = Person.join(server);
        var bob = Person.join(server)) {
      ann.enters("lobby");
      bob.enters("lobby");
      var crowd = Crowd.connect(server.port(), CROWD);
      crowd.forEach(it -> it.sendText(ENTER.formatted("crowd")));
      socketsAre(CROWD + 2);

      crowd.forEach(RawClient::reset);

      socketsAre(2);
      socketServer
          .executor()
          .execute(() -> assertThat(socketServer.rooms().names()).containsExactly("lobby"));
      ann.ask("new_message", Map.of("text", "still here?", "room", "lobby"));
      assertThat(bob.texts()).containsExactly("still here?");
      assertThat(log.text()).doesNotContain("WARN", "ERROR");
    }
  }

  @Test
  void oneWhoStallsAndOneWhoTricklesAreLetGoAndTwoHundredOthersHearEverything() {
    try (var slow = SlowReaders.connect(server).say(ENTER.formatted("lobby"))) {
      var others = Stream.generate(() -> Person.join(server).enters("lobby")).limit(200).toList();
      Lobby.has(socketServer, 202);

      var longText = "소".repeat(Text.MAX_MESSAGE - 10); // there is a number before it
      slow.areLetGoWhile(longText, text -> tell(others, text));

      Lobby.has(socketServer, 200);
      others.forEach(it -> it.client().abort());
    }
  }

  /** Each may say only 20 things at once, so it is another one's turn each time. */
  private void tell(List<Person> others, String text) {
    var speaker = others.get(told++ % others.size());
    speaker.ask("new_message", Map.of("text", text, "room", "lobby"));
    others.stream()
        .filter(it -> it != speaker)
        .forEach(it -> assertThat(it.hears("new_message").path("text").asString()).isEqualTo(text));
  }

  @RepeatedTest(20)
  @Timeout(300) // 2,000 resets and 12 MB each time, on a machine that may be busy
  @EnabledIfSystemProperty(named = "soak", matches = "true")
  void againAndAgain() {
    twoThousandWhoBreakOffAtOnceAreGoneAndTheOthersTalkOn();
    oneWhoStallsAndOneWhoTricklesAreLetGoAndTwoHundredOthersHearEverything();
  }

  /** Each answers the heartbeat, every 25 seconds: 24 times make ten minutes. */
  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  @EnabledIfSystemProperty(named = "soak", matches = "true")
  void tenThousandStayIdleForTenMinutes() {
    try (var program =
        Program.run(
            Path.of("").toAbsolutePath(),
            "-Dport=0",
            "-Dconnections=10001",
            Step04.class.getName())) {
      var groups = Stream.generate(() -> stay(program.socket().getPort())).limit(10).toList();
      groups.forEach(CompletableFuture::join);

      RawClient.connect(program.socket().getPort()).close();
      assertThat(program.lines()).hasSize(1); // where it is, and nothing else
    }
  }

  /** A thousand, who answer while the next thousand connect. */
  private static CompletableFuture<Void> stay(int port) {
    var crowd = Crowd.connect(port, 1_000);
    crowd.forEach(it -> it.patience(Duration.ofSeconds(60)));
    return CompletableFuture.runAsync(
        () -> IntStream.range(0, 24).forEach(beat -> crowd.forEach(CrowdTest::answer)),
        task -> new Thread(task, "a thousand").start());
  }

  private static void answer(RawClient client) {
    while (!client.read().text().equals(PING)) {
      // the greeting, or a ping of the protocol
    }
    client.sendText("{\"type\":\"pong\"}");
  }
}
