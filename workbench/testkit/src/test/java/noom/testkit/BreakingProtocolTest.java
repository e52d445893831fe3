package noom.testkit;

import static java.util.stream.Collectors.joining;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the console says about what is to be broken, and what everyone is told of it. */
class BreakingProtocolTest {
  private static final String ANN = "ann-ann-ann-ann-ann-an";
  private static final String FROZEN = "the server freezes for ";
  private static final String STILL = ": it accepts, reads, and says nothing";
  private static final JsonMapper JSON = new JsonMapper();

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

  /** The line of a page, when the server has heard it: what is broken later, it is told anew. */
  private Client page() {
    var page = Client.connect(path("/class/page?page=" + ANN));
    page.send("{\"type\":\"ping\",\"payload\":{}}");
    assertThat(page.next()).contains("pong");
    return page;
  }

  private static String inForce(String faults) {
    return "{\"type\":\"in_force\",\"payload\":[%s]}".formatted(faults);
  }

  private static String everyone() {
    return "{\"kind\": \"EVERYONE\", \"tokens\": [], \"name\": \"\"}";
  }

  private static String ann() {
    return "{\"kind\": \"ONE\", \"tokens\": [\"%s\"], \"name\": \"Ann\"}".formatted(ANN);
  }

  private static String lobby(String... tokens) {
    var those = Stream.of(tokens).map(it -> "\"" + it + "\"").collect(joining(","));
    return "{\"kind\": \"ROOM\", \"tokens\": [%s], \"name\": \"lobby\"}".formatted(those);
  }

  private static String begin(String fault, String whom, int number, int seconds) {
    return """
        {"type": "begin", "payload": {"fault": "%s", "whom": %s, "number": %d, "seconds": %d}}
        """
        .formatted(fault, whom, number, seconds);
  }

  /** What a page says of the next that comes: its type, and what is said in English. */
  private static String said(Client client) {
    var letter = JSON.readTree(client.next());
    var words = ConsoleClient.inEnglish(letter.path("payload"));
    return letter.path("type").asString() + ": " + words;
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
        var page = page()) {
      console.send(begin("FROZEN", ann(), 1, 20));
      var running = JSON.readTree(console.next()).path("payload").path(0);
      assertThat(running.path("id").asInt()).isEqualTo(1);
      assertThat(running.path("seconds").asInt()).isEqualTo(20);
      assertThat(ConsoleClient.inEnglish(running.path("words"))).isEqualTo(FROZEN + "Ann" + STILL);
      assertThat(said(page))
          .isEqualTo("note: On purpose, for 20 s: " + FROZEN + "Ann" + STILL + ".");
      assertThat(page.next()).contains("\"fault\":\"FROZEN\",\"isOn\":true");

      time.pass(Duration.ofSeconds(20));
      assertThat(console.next()).isEqualTo(inForce(""));
      assertThat(said(page)).isEqualTo("note: Over: " + FROZEN + "Ann" + STILL + ".");
      assertThat(page.next()).contains("\"fault\":\"FROZEN\",\"isOn\":false");
    }
  }

  @Test
  void aSentenceNamesWhomByASentenceOfItsOwnSoThatThePageSaysBothInItsLanguage() {
    try (var console = console();
        var page = page()) {
      console.send(begin("SLOW_ACKS", lobby(ANN), 3, 20));

      var what = JSON.readTree(page.next()).path("payload").path("values").path("what");
      assertThat(what.path("key").asString()).isEqualTo("fault.SLOW_ACKS.happens");
      assertThat(what.path("values").path("number").asInt()).isEqualTo(3);
      assertThat(what.path("values").path("whom"))
          .isEqualTo(JSON.readTree("{\"key\": \"whom.ROOM\", \"values\": {\"name\": \"lobby\"}}"));
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
        "SING | 1 | 20 | The payload of \"begin\" does not have the shape it should have."
      })
  void whatCannotBeIsRefusedInASentence(String fault, int number, int seconds, String sentence) {
    try (var console = console()) {
      console.send(begin(fault, everyone(), number, seconds));

      assertThat(said(console)).isEqualTo("error: " + sentence);
    }
  }

  @Test
  void aRoomThatHasBecomeEmptyIsNotEveryone() {
    try (var console = console();
        var page = page()) {
      console.send(begin("FROZEN", lobby(), 1, 20));

      assertThat(said(console)).isEqualTo("error: Nobody is there any more.");
      console.send(begin("FROZEN", everyone(), 1, 20));
      assertThat(said(page)).startsWith("note: On purpose, for 20 s: " + FROZEN + "everyone");
    }
  }

  @Test
  void aPageThatComesMeanwhileIsToldWhatIsBroken() {
    try (var console = console()) {
      console.send(begin("FROZEN", everyone(), 1, 20));
      assertThat(console.next()).contains("fault.FROZEN.happens");
      try (var page = Client.connect(path("/class/page?page=" + ANN))) {
        assertThat(said(page)).isEqualTo("note: On purpose: " + FROZEN + "everyone" + STILL + ".");
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

  @ParameterizedTest
  @CsvSource({"200, in_force", "201, error"})
  void aNameMayHaveTwoHundredCharactersAndNotOneMore(int length, String answer) {
    try (var console = console()) {
      console.send(begin("FROZEN", ann().replace("Ann", "x".repeat(length)), 1, 20));

      assertThat(JSON.readTree(console.next()).path("type").asString()).isEqualTo(answer);
    }
  }
}
