package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the console says about what is to be broken, and what everyone is told of it. */
class BreakingProtocolTest {
  private static final String ANN = "ann-ann-ann-ann-ann-an";

  private final TestTime time = new TestTime();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Parrot.lesson("04"), ClassOptions.forClass(), time);

  private URI path(String path) {
    return server.socket().resolve(path);
  }

  private Client console() {
    var console = Client.connect(path("/class/console/break"), "Cookie", ClassOptions.COOKIE);
    assertThat(console.next()).isEqualTo(inForce(""));
    return console;
  }

  private static String inForce(String faults) {
    return "{\"type\":\"in_force\",\"payload\":[%s]}".formatted(faults);
  }

  private static String everyone() {
    return whom(true, "");
  }

  private static String whom(boolean isEveryone, String token) {
    var tokens = token.isEmpty() ? "" : "\"" + token + "\"";
    return "{\"isEveryone\": %s, \"tokens\": [%s], \"inWords\": \"Ann\"}"
        .formatted(isEveryone, tokens);
  }

  private static String begin(String fault, String whom, int number, int seconds) {
    return """
        {"type": "begin", "payload": {"fault": "%s", "whom": %s, "number": %d, "seconds": %d}}
        """
        .formatted(fault, whom, number, seconds);
  }

  private static String refusal(String sentence) {
    return "{\"type\":\"error\",\"payload\":\"%s\"}".formatted(sentence);
  }

  @Test
  void aStrangerBreaksNothing() {
    assertThat(Client.knock(path("/class/console/break"))).isEqualTo(403);
    assertThat(Client.knock(path("/class/console/break"), "Cookie", "class-key=" + ANN))
        .isEqualTo(403);
  }

  @Test
  void everyPageIsToldWhenItBeginsAndWhenItIsOver() {
    try (var console = console();
        var page = Client.connect(path("/class/page?page=" + ANN))) {
      console.send(begin("FROZEN", whom(false, ANN), 1, 20));
      assertThat(console.next())
          .isEqualTo(
              inForce(
                  "{\"id\":1,\"words\":\"the server freezes for Ann: it accepts, reads, and says nothing\",\"seconds\":20}"));
      assertThat(page.next()).contains("note", "On purpose, for 20 s: the server freezes for Ann");
      assertThat(page.next()).contains("\"fault\":\"FROZEN\",\"isOn\":true");

      time.pass(Duration.ofSeconds(20));
      assertThat(console.next()).isEqualTo(inForce(""));
      assertThat(page.next()).contains("note", "Over: the server freezes for Ann");
      assertThat(page.next()).contains("\"fault\":\"FROZEN\",\"isOn\":false");
    }
  }

  @Test
  void oneCanBeEndedOrAllAtOnce() {
    try (var console = console()) {
      console.send(begin("FROZEN", everyone(), 1, 60));
      console.send(begin("CUT", everyone(), 1, 60)); // a moment: not in force
      console.send(begin("FROZEN", everyone(), 1, 60));
      eventually(() -> assertThat(console.unread()).hasSize(3));
      console.send("{\"type\":\"end\",\"payload\":{\"id\":1}}");
      eventually(() -> assertThat(console.unread()).hasSize(4));
      console.send("{\"type\":\"end_all\",\"payload\":{}}");

      eventually(() -> assertThat(console.unread()).hasSize(5).last().isEqualTo(inForce("")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FROZEN | 1 | 0 | Choose 1 to 60 seconds.",
        "FROZEN | 1 | 61 | Choose 1 to 60 seconds.",
        "SLOW_ACKS | 0 | 20 | Choose a number from 1 to 60.",
        "SLOW_ACKS | 61 | 20 | Choose a number from 1 to 60.",
        "GLARE | 1 | 20 | There is nothing to see of that in this step.",
        "SING | 1 | 20 | The payload of \\\"begin\\\" does not have the shape it should have."
      })
  void whatCannotBeIsRefusedInASentence(String fault, int number, int seconds, String sentence) {
    try (var console = console()) {
      console.send(begin(fault, everyone(), number, seconds));

      assertThat(console.next()).isEqualTo(refusal(sentence));
    }
  }

  @Test
  void aRoomThatHasBecomeEmptyIsNotEveryone() {
    try (var console = console();
        var page = Client.connect(path("/class/page?page=" + ANN))) {
      console.send(begin("FROZEN", whom(false, ""), 1, 20));

      assertThat(console.next()).isEqualTo(refusal("Nobody is there any more."));
      console.send(begin("FROZEN", everyone(), 1, 20));
      assertThat(page.next()).contains("On purpose, for 20 s");
    }
  }

  @Test
  void aPageThatComesMeanwhileIsToldWhatIsBroken() {
    try (var console = console()) {
      console.send(begin("FROZEN", everyone(), 1, 20));
      assertThat(console.next()).contains("the server freezes");
      try (var page = Client.connect(path("/class/page?page=" + ANN))) {
        assertThat(page.next()).contains("note", "On purpose: the server freezes for Ann");
        assertThat(page.next()).contains("\"fault\":\"FROZEN\",\"isOn\":true,\"isEveryone\":true");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "60"})
  void theShortestAndTheLongestTimeAreTaken(int seconds) {
    try (var console = console()) {
      console.send(begin("FROZEN", everyone(), 1, seconds));

      assertThat(console.next()).contains("\"seconds\":" + seconds);
    }
  }
}
