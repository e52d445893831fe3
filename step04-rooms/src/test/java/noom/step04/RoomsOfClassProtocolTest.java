package noom.step04;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import noom.testkit.ClassOptions;
import noom.testkit.Client;
import noom.testkit.ConsoleClient;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the console of a class sees of rooms, and does with them. */
class RoomsOfClassProtocolTest {
  private static final String ANN = "ann-ann-ann-ann-ann-an";

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step04.lesson(new SocketServer(new TestTime())), ClassOptions.forClass());

  private Person person(String nickname, String... rooms) {
    return Person.join(server, nickname, rooms);
  }

  private ConsoleClient console() {
    return ConsoleClient.open(server);
  }

  /** The line of a page, when the server has heard it. */
  private Client line(String token) {
    var line = Client.connect(server.socket().resolve("/class/page?page=" + token));
    line.send("{\"type\":\"ping\",\"payload\":{}}");
    assertThat(line.next()).contains("pong");
    return line;
  }

  private static Map<String, String> said(String text) {
    return Map.of("text", text, "room", "lobby");
  }

  @Test
  void theConsoleShowsWhoIsWhereAndHowManyAreInEachRoom() {
    try (var ann = person("<b>Ann</b>", "lobby");
        var bob = person("Bob", "lobby");
        var cho = person("조", "kitchen");
        var dan = Person.join(server);
        var console = console()) {
      console.until(it -> it.here().size() == 4);

      assertThat(console.here("nickname")).contains("<b>Ann</b>", "Bob", "조", "Anon");
      assertThat(console.here("room")).containsExactlyInAnyOrder("lobby", "lobby", "kitchen", "");
      assertThat(console.part("rooms").toString()).contains("\"lobby\":2", "\"kitchen\":1");

      bob.ask("leave_room", Map.of("room", "lobby"));
      cho.close();
      console.until(it -> String.valueOf(it.part("rooms")).equals("{\"lobby\":1}"));
      console.until(it -> it.left().contains("조: left the page"));
    }
  }

  @Test
  void aRoomThatIsClosedIsEmptyAndStaysSoUntilItIsOpenedAndOtherRoomsGoOn() {
    try (var ann = person("Ann", "lobby");
        var bob = person("Bob", "kitchen");
        var line = line(ANN);
        var console = console()) {
      console.ask("close", "room", "lobby");

      assertThat(line.next())
          .isEqualTo(
              "{\"type\":\"leave\",\"payload\":{\"room\":\"lobby\","
                  + "\"why\":{\"key\":\"class.closed\",\"values\":{\"room\":\"lobby\"}}}}");
      console.until(it -> String.valueOf(it.part("rooms")).equals("{\"kitchen\":1}"));
      assertThat(ann.refused("new_message", said("hi"))).isEqualTo("not_in_room");
      assertThat(ann.refused("enter_room", Map.of("room", "lobby"))).isEqualTo("room_closed");
      assertThat(bob.refused("enter_room", Map.of("room", "lobby"))).isEqualTo("room_closed");
      bob.ask("new_message", Map.of("text", "hi", "room", "kitchen"));

      console.ask("undo", "act", "close lobby");
      console.until(it -> it.acts().isEmpty());
      ann.enters("lobby");
    }
  }

  @Test
  void everyPageIsToldIntoARoomAndProgramsAreNot() {
    try (var ann = person("Ann", "lobby");
        var line = line(ANN);
        var console = console()) {
      console.ask("bring", "room", "kitchen");

      assertThat(line.next()).isEqualTo("{\"type\":\"enter\",\"payload\":{\"room\":\"kitchen\"}}");
      ann.ask("new_message", said("still here"));
    }
  }

  @Test
  void whileTheChatIsPausedNothingIsSaidAndEverythingElseGoesOn() {
    try (var ann = person("Ann", "lobby");
        var bob = person("Bob", "lobby");
        var line = line(ANN);
        var console = console()) {
      console.ask("pause");
      assertThat(line.next()).isEqualTo("{\"type\":\"pause\",\"payload\":true}");

      assertThat(ann.refused("new_message", said("hi"))).isEqualTo("chat_paused");
      ann.enters("kitchen");
      ann.ask("nickname", Map.of("nickname", "Anna"));
      assertThat(bob.texts()).isEmpty();

      console.ask("undo", "act", "pause");
      assertThat(line.next()).isEqualTo("{\"type\":\"pause\",\"payload\":false}");
      ann.ask("new_message", said("hi"));
      assertThat(bob.hears("new_message").path("text").asString()).isEqualTo("hi");
    }
  }
}
