package noom.step04;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import noom.testkit.ClassOptions;
import noom.testkit.Client;
import noom.testkit.ConsoleClient;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A pause of the chat ends by itself after a minute. */
class PausedChatTest {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final String ANN = "ann-ann-ann-ann-ann-an"; // the token of a page
  private static final Map<String, String> HI = Map.of("text", "hi", "room", "lobby");

  private final TestTime time = new TestTime();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step04.lesson(new SocketServer(Time.REAL)), ClassOptions.forClass(), time);

  @Test
  void afterAMinuteTheChatGoesOnAndNotBefore() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var console = ConsoleClient.open(server)) {
      pause(console);
      time.pass(PAUSE.minusMillis(1));
      assertThat(ann.refused("new_message", HI)).isEqualTo("chat_paused");

      time.pass(Duration.ofMillis(1));
      ann.ask("new_message", HI);
    }
  }

  @Test
  void aPauseThatIsBegunAnewLastsAMinuteFromThen() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var console = ConsoleClient.open(server)) {
      pause(console);
      time.pass(PAUSE.dividedBy(2));
      pause(console);
      time.pass(PAUSE.minusMillis(1));
      assertThat(ann.refused("new_message", HI)).isEqualTo("chat_paused");

      time.pass(Duration.ofMillis(1));
      ann.ask("new_message", HI);
    }
  }

  /** It may have been away meanwhile, and still show that the chat is paused. */
  @Test
  void aPageThatOpensItsLineAgainLearnsThatAPauseIsOver() {
    try (var console = ConsoleClient.open(server)) {
      pause(console);
      console.ask("undo", "act", "pause").refused("dance");

      try (var page = Client.connect(server.socket().resolve("/class/page?page=" + ANN))) {
        assertThat(page.next()).isEqualTo("{\"type\":\"pause\",\"payload\":false}");
      }
    }
  }

  /** Pauses, and waits until that is done: what is asked behind it has been answered. */
  private static void pause(ConsoleClient console) {
    console.ask("pause");
    console.refused("dance");
  }
}
