package noom.step03;

import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.ClassOptions;
import noom.testkit.Client;
import noom.testkit.ConsoleClient;
import noom.testkit.LessonExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the console of a class sees of a chat, and does with it. */
class SpeakersProtocolTest {
  @RegisterExtension
  final LessonExtension server = new LessonExtension(Step03::lesson, ClassOptions.forClass());

  private Client connect() {
    var client = Client.connect(server);
    assertThat(client.next()).contains("connected");
    return client;
  }

  @Test
  void theConsoleShowsWhoIsWho() {
    try (var ann = connect();
        var console = ConsoleClient.open(server)) {
      ann.send("{\"type\":\"nickname\",\"payload\":\"Ann\"}");

      console.until(it -> it.here("nickname").contains("Ann"));
    }
  }

  @Test
  void whileTheChatIsPausedALineIsRefusedAndANicknameIsNot() {
    try (var ann = connect();
        var bob = connect();
        var console = ConsoleClient.open(server)) {
      console.ask("pause");
      console.refused("dance"); // so the pause has begun

      ann.send("{\"type\":\"new_message\",\"payload\":\"hi\"}");
      assertThat(ann.next()).contains("\"error\"", "chat_paused");
      ann.send("{\"type\":\"nickname\",\"payload\":\"Ann\"}");

      console.ask("undo", "act", "pause");
      console.until(it -> it.acts().isEmpty() && it.here("nickname").contains("Ann"));
      ann.send("{\"type\":\"new_message\",\"payload\":\"hello\"}");
      assertThat(bob.next()).contains("Ann", "hello");
    }
  }
}
