package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line between the server of a class and each of its pages, spoken by hand. */
class PageLinkTest {
  private static final String ANN = "ann-ann-ann-ann-ann-an";
  private static final String BOB = "bob-bob-bob-bob-bob-bo";
  private static final int LONGEST_FACT = 40;
  private static final int LONGEST_LETTER = 2_000;
  private static final int MOST_A_SECOND = 10;

  private final TestTime time = new TestTime();
  private final ParrotOfClass lesson = new ParrotOfClass();

  @RegisterExtension
  final LessonExtension server = new LessonExtension(lesson::lesson, ClassOptions.forClass(), time);

  private URI line(String token) {
    return server.socket().resolve("/class/page?page=" + token);
  }

  /** Connects, and waits until the server has heard it. */
  private Client connect(String token) {
    return ping(Client.connect(line(token)));
  }

  private static Client ping(Client page) {
    page.send("{\"type\":\"ping\",\"payload\":{}}");
    assertThat(page.next()).isEqualTo("{\"type\":\"pong\",\"payload\":{}}");
    return page;
  }

  private static String facts(String name, String text) {
    return "{\"type\":\"facts\",\"payload\":{\"%s\":\"%s\"}}".formatted(name, text);
  }

  // Tokens

  @Test
  void eachPageThatIsMadeHasATokenOfItsOwnAndIsKeptByNobody() {
    var tokens = new HashSet<String>();
    for (int i = 0; i < 10; i++) {
      var answer = Visitor.get(server.page());
      var token = Pattern.compile("<html[^>]* data-page=\"([\\w-]{22})\"").matcher(answer.body());

      assertThat(token.find()).as(answer.body()).isTrue();
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      tokens.add(token.group(1));
    }

    assertThat(tokens).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "?page=", "?page=short", "?page=ann-ann-ann-ann-ann-ann", "?page=%3Cb%3E"})
  void withoutATokenThereIsNoLine(String query) {
    assertThat(Client.knock(server.socket().resolve("/class/page" + query))).isEqualTo(403);
  }

  @Test
  void aPageOfAnotherOriginGetsNoLine() {
    assertThat(Client.knock(line(ANN), "Origin", "https://evil.example")).isEqualTo(403);
  }

  // What the server tells

  @Test
  void onePageIsToldAndTheOthersAreNot() {
    try (var ann = connect(ANN);
        var bob = connect(BOB)) {
      lesson.pages().tell(ANN, "say", "Hello, Ann");

      assertThat(ann.next()).isEqualTo("{\"type\":\"say\",\"payload\":\"Hello, Ann\"}");
      ping(bob);
      assertThat(bob.unread()).isEmpty();
    }
  }

  @Test
  void allAreToldTheSame() {
    try (var ann = connect(ANN);
        var bob = connect(BOB)) {
      lesson.pages().tellAll("say", "Hello");

      assertThat(ann.next()).isEqualTo("{\"type\":\"say\",\"payload\":\"Hello\"}");
      assertThat(bob.next()).isEqualTo("{\"type\":\"say\",\"payload\":\"Hello\"}");
    }
  }

  @Test
  void aPageThatIsNotThereIsNotTold() {
    lesson.pages().tell(ANN, "say", "Hello");

    try (var ann = connect(ANN)) {
      assertThat(ann.unread()).isEmpty();
    }
  }

  @Test
  void aPageThatHasComeBackIsToldOnItsNewLineEvenWhenTheOldOneEndsLater() {
    var old = connect(ANN);
    try (var ann = connect(ANN)) {
      old.close();
      ping(ann);
      lesson.pages().tell(ANN, "say", "Hello");

      assertThat(ann.next()).isEqualTo("{\"type\":\"say\",\"payload\":\"Hello\"}");
      assertThat(old.unread()).isEmpty();
    }
  }

  // What a page tells

  @Test
  void aFactMayHaveFortyCharactersAndNotOneMore() {
    var sausage = "\uD83C\uDF2D".repeat(LONGEST_FACT);
    try (var ann = connect(ANN)) {
      ping(ann.send(facts("media", sausage)));

      ann.send(facts("media", sausage + "!"));
      assertThat(ann.next()).contains("\"error\"", "41 characters; 40 is the most");
    }
  }

  @Test
  void aLetterMayHaveTwoThousandCharactersAndNotOneMore() {
    var most =
        "{\"type\":\"ping\",\"payload\":{\"x\":\"" + "x".repeat(LONGEST_LETTER - 34) + "\"}}";
    try (var ann = connect(ANN)) {
      assertThat(most).hasSize(LONGEST_LETTER);
      assertThat(ann.send(most).next()).startsWith("{\"type\":\"pong\"");

      ann.send(most + " ");
      assertThat(ann.next()).contains("\"error\"", "2,001 characters; 2,000 is the most");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "{}",
        "{\"type\":3}",
        "{\"type\":\"facts\"}",
        "{\"type\":\"facts\",\"payload\":null}",
        "{\"type\":\"facts\",\"payload\":\"media\"}",
        "{\"type\":\"facts\",\"payload\":{\"media\":3}}",
        "{\"type\":\"facts\",\"payload\":{\"media\":{\"media\":\"\"}}}",
        "{\"type\":\"facts\",\"payload\":{\"nickname\":\"Bob\"}}",
        "{\"type\":\"say\",\"payload\":\"I am the instructor\"}"
      })
  void whatCannotBeUnderstoodIsAnsweredAndTheLineStays(String text) {
    try (var ann = connect(ANN);
        var bob = connect(BOB)) {
      ann.send(text);

      assertThat(ann.next()).startsWith("{\"type\":\"error\",\"payload\":\"");
      ping(ann);
      ping(bob);
      assertThat(bob.unread()).isEmpty();
    }
  }

  @Test
  void tenLettersASecondAreTheMost() {
    try (var ann = Client.connect(line(ANN))) {
      for (int i = 0; i < MOST_A_SECOND; i++) {
        ping(ann);
      }
      time.pass(Duration.ofSeconds(1));
      for (int i = 0; i < MOST_A_SECOND; i++) {
        ping(ann);
      }
      ann.send("{\"type\":\"ping\",\"payload\":{}}");

      assertThat(ann.closed().code()).isEqualTo(1008);
    }
  }

  @Test
  void aPageThatDoesNotReadIsHungUpOnAndTheOthersAreTold() {
    try (var slow = RawClient.dialTls(server.port());
        var bob = connect(BOB)) {
      slow.say("GET /class/page?page=" + ANN + " HTTP/1.1\r\n");
      assertThat(Handshake.isAccepted(slow.finishUpgrade("Host: localhost:" + server.port())))
          .isTrue();
      slow.sendText("{\"type\":\"ping\",\"payload\":{}}");
      assertThat(slow.read().text()).contains("pong"); // so the server knows the page
      var long64KiB = "x".repeat(64 * 1024);
      for (int i = 0; i < 200; i++) {
        lesson.pages().tell(ANN, "say", long64KiB);
      }
      lesson.pages().tellAll("say", "Hello");

      assertThat(Stream.generate(bob::next).filter(it -> it.contains("Hello")).findFirst())
          .isPresent();
      eventually(slow::readUntilGone);
    }
  }
}
