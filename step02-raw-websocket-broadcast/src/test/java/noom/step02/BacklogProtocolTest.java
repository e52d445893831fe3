package noom.step02;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import noom.testkit.ClassOptions;
import noom.testkit.Client;
import noom.testkit.ConsoleClient;
import noom.testkit.LessonExtension;
import noom.testkit.RawClient;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the console of a class sees of browsers that read, and of one that does not. */
class BacklogProtocolTest {
  private static final int SHOWN = 300_000; // bytes, and less than would end it

  private final TestTime time = new TestTime();

  @RegisterExtension
  final LessonExtension server = new LessonExtension(Step02::lesson, ClassOptions.forClass(), time);

  @Test
  void theConsoleShowsWhatWaitsForABrowserThatDoesNotRead() {
    try (var slow = RawClient.dialTls(server.port());
        var ann = Client.connect(server);
        var console = ConsoleClient.open(server)) {
      slow.upgrade("Host: localhost:" + server.port());
      eventually(() -> assertThat(look(console).here()).hasSize(2));

      while (waiting(look(console)) < SHOWN) {
        ann.send("x".repeat(50_000));
        ann.next();
      }

      eventually(() -> assertThat(look(console).here("waitingBytes")).contains("0"));
    }
  }

  /** A second later. */
  private ConsoleClient look(ConsoleClient console) {
    time.pass(Duration.ofSeconds(1));
    return console.learnAll();
  }

  private static int waiting(ConsoleClient console) {
    return console.here("waitingBytes").stream().mapToInt(Integer::parseInt).max().orElse(0);
  }
}
