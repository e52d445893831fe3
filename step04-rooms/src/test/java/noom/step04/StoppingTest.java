package noom.step04;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import noom.testkit.Client;
import noom.testkit.Program;
import noom.testkit.RawClient;
import org.junit.jupiter.api.Test;

/** The process of a server is told to stop (SIGTERM) while much is going on. */
class StoppingTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  @Test
  void duringAFloodEveryoneIsStillTold1001AndTheProcessEndsWithinFiveSeconds() throws Exception {
    try (var program = Program.run(HERE, "-Dport=0", Step04.class.getName())) {
      var socket = program.socket();
      var people = Stream.generate(() -> Client.connect(socket)).limit(45).toList();
      var floods = Stream.generate(() -> flood(socket.getPort())).limit(5).toList();
      assertThatCode(() -> people.forEach(StoppingTest::isHeard))
          .as(() -> "The server has said " + program.lines())
          .doesNotThrowAnyException();

      program.stop();

      assertThat(program.exitCode(Duration.ofSeconds(5))).isIn(0, 143);
      assertThat(people)
          .extracting(Client::closed)
          .containsOnly(new Client.Close(1001, "The server is stopping."));
      assertThat(program.lines()).noneMatch(line -> line.contains("ERROR"));
      for (var flood : floods) {
        flood.join();
      }
    }
  }

  private static void isHeard(Client client) {
    assertThat(client.next()).contains("connected");
    client.send("{\"type\":\"ping\"}");
    assertThat(client.next()).contains("pong");
  }

  private static Thread flood(int port) {
    var flood = new Thread(() -> floodAgainAndAgain(port), "flood");
    flood.start();
    return flood;
  }

  /** Comes back as soon as it has been cut off, until there is no server any more. */
  private static void floodAgainAndAgain(int port) {
    try {
      while (true) {
        try (var client = RawClient.connect(port)) {
          client.talkUntilGone("{\"type\":\"ping\"}");
        }
      }
    } catch (UncheckedIOException noServer) {
      // that is the end
    }
  }
}
