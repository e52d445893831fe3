package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console of a class is shown, and does, with a lesson of which it knows nothing. */
class ConsoleProtocolTest {
  private static final String ANN = "ann-ann-ann-ann-ann-an";
  private static final String BOB = "bob-bob-bob-bob-bob-bo";
  private static final String CHROME =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/156.0.0.0 Safari/537.36";
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int LONGEST_WORDS = 300;
  private static final int LET_GO = 4003;

  private final TestTime time = new TestTime();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Parrot.lesson("01"), ClassOptions.forClass(), time);

  private Client page(String token) {
    return Client.connect(lesson(token), "User-Agent", CHROME);
  }

  private URI lesson(String token) {
    return server.socket().resolve("/?page=" + token);
  }

  /** The line of a page, when the server has heard it. */
  private Client line(String token) {
    return ping(Client.connect(server.socket().resolve("/class/page?page=" + token)));
  }

  private static Client ping(Client line) {
    line.send("{\"type\":\"ping\",\"payload\":{}}");
    while (!line.next().contains("pong")) {
      // it was told something before
    }
    return line;
  }

  /** The console, when it is shown so many people. */
  private ConsoleClient console(int people) {
    var console = ConsoleClient.open(server);
    shows(console, people);
    return console;
  }

  private void shows(ConsoleClient console, int people) {
    shows(console, () -> assertThat(console.here()).hasSize(people));
  }

  /** Lets second after second pass, until the console is shown this. */
  private void shows(ConsoleClient console, ThrowingRunnable expectation) {
    eventually(
        () -> {
          time.pass(TICK);
          console.learnAll();
          expectation.run();
        });
  }

  // Who gets in

  @Test
  void theCookieOpensIt() {
    assertThat(knock("Cookie", ClassOptions.COOKIE)).isEqualTo(101);
    assertThat(knock("Cookie", ClassOptions.COOKIE, "Origin", "https://localhost:" + server.port()))
        .isEqualTo(101);
  }

  private int knock(String... headers) {
    return Client.knock(ConsoleClient.address(server), headers);
  }

  @Test
  void aStrangerGetsNothing() {
    var withKey = "?key=" + ClassOptions.KEY;

    assertThat(knock()).isEqualTo(403);
    assertThat(knock("Cookie", "class-key=AAAAAAAAAAAAAAAAAAAAAA")).isEqualTo(403);
    assertThat(knock("Cookie", ClassOptions.COOKIE + "0")).isEqualTo(403);
    assertThat(knock("Referer", server.page("class/console" + withKey).toString())).isEqualTo(403);
    assertThat(Client.knock(URI.create(ConsoleClient.address(server) + withKey))).isEqualTo(403);
  }

  @Test
  void aPageOfAnotherOriginGetsNothingEvenWithTheCookie() {
    assertThat(knock("Cookie", ClassOptions.COOKIE, "Origin", "https://evil.example"))
        .isEqualTo(403);
  }

  // Who is here

  @Test
  void aPageIsOneRowWhateverItsConnectionsAndAProgramOneForEach() {
    try (var ann = page(ANN);
        var alsoAnn = page(ANN);
        var program = Client.connect(server);
        var console = console(2)) {
      assertThat(console.here("id")).contains(ANN);
      assertThat(console.here("browser"))
          .contains("Chrome 156 on Windows")
          .anyMatch(it -> it.startsWith("a program: Java-http-client"));
      assertThat(console.part("figures").path("people").asInt()).isEqualTo(2);
    }
  }

  @Test
  void whatAPageTellsOfItselfIsShownAsItCame() {
    var html = "<img src=x onerror=alert(1)>";
    try (var ann = page(ANN);
        var line = line(ANN);
        var console = console(1)) {
      line.send("{\"type\":\"facts\",\"payload\":{\"media\":\"%s\"}}".formatted(html));
      ping(line);
      shows(console, () -> assertThat(console.here("media")).containsExactly(html));

      line.send("{\"type\":\"facts\",\"payload\":{\"roundTrip\":\"12\",\"media\":\"\"}}");
      ping(line);
      shows(console, () -> assertThat(console.here("media")).containsExactly(""));
      assertThat(console.here("roundTrip")).containsExactly("12");
    }
  }

  @Test
  void onceASecondItIsShownWhatHasChangedAndNothingElse() {
    try (var ann = page(ANN);
        var console = console(1)) {
      time.pass(TICK.minusMillis(1));
      try (var bob = page(BOB)) {
        ping(line(BOB)); // the server has seen bob
        assertThat(console.client().unread()).noneMatch(it -> it.contains(BOB));

        time.pass(Duration.ofMillis(1));
        var changes = console.learnNext();
        while (!changes.has("here")) {
          changes = console.learnNext(); // of a second before
        }
        assertThat(changes.path("here").findValuesAsString("id")).containsExactly(BOB);
        assertThat(changes.has("left")).isFalse();
      }
    }
  }

  @Test
  void messagesASecondAreCounted() {
    try (var ann = page(ANN);
        var console = console(1)) {
      ann.send("hello").send("hello").send("say done");
      assertThat(ann.next()).isEqualTo("done");
      time.pass(TICK);

      console.until(it -> it.part("figures").path("messages").asDouble() == 3.0);
    }
  }

  // Who has left

  @Test
  void somebodyWhoHasLeftIsRememberedForTenMinutesWithTheReason() {
    var ann = page(ANN);
    var bob = page(BOB);
    try (var console = console(2)) {
      ann.close();
      shows(console, 1);
      bob.abort();
      var inOrder = new String[] {": the connection broke off", ": left the page"};
      shows(console, () -> assertThat(console.left()).containsExactly(inOrder));

      time.pass(Duration.ofMinutes(9));
      shows(console, () -> assertThat(console.left()).containsExactly(inOrder));
      time.pass(Duration.ofMinutes(1));
      shows(console, () -> assertThat(console.left()).isEmpty());
    }
  }

  @Test
  void somebodyWhoComesBackHasNotLeftAndIsThereSinceTheFirstTime() {
    try (var console = console(0)) {
      var ann = page(ANN);
      shows(console, 1);
      var since = console.here().get(0).path("since").asLong();
      ann.close();
      shows(console, 0);

      try (var again = page(ANN)) {
        shows(console, 1);
        assertThat(console.left()).isEmpty();
        assertThat(console.here().get(0).path("since").asLong()).isEqualTo(since);
      }
    }
  }

  // Acts

  @Test
  void whatIsSaidStandsOnEveryPageAlsoOnThoseThatComeLaterUntilItIsTakenAway() {
    var said = "{\"type\":\"say\",\"payload\":\"Look here <b>\"}";
    try (var ann = line(ANN);
        var console = console(0)) {
      console.ask("say", "words", "Look here <b>");
      assertThat(ann.next()).isEqualTo(said);
      try (var bob = Client.connect(server.socket().resolve("/class/page?page=" + BOB))) {
        assertThat(bob.next()).isEqualTo(said);
        var act = "Every page says: Look here <b>";
        shows(console, () -> assertThat(console.acts()).containsExactly(act));

        console.ask("undo", "act", "say");
        assertThat(ann.next()).isEqualTo("{\"type\":\"say\",\"payload\":\"\"}");
        assertThat(bob.next()).isEqualTo("{\"type\":\"say\",\"payload\":\"\"}");
      }
      shows(console, () -> assertThat(console.acts()).isEmpty());
    }
  }

  /** A page may have been away, and still show what it was told before. */
  @Test
  void whatIsOverIsToldToAPageThatOpensItsLineAgain() {
    try (var console = console(0)) {
      console.ask("say", "words", "Look here");
      shows(console, () -> assertThat(console.acts()).hasSize(1));
      console.ask("undo", "act", "say");
      shows(console, () -> assertThat(console.acts()).isEmpty());

      try (var ann = Client.connect(server.socket().resolve("/class/page?page=" + ANN))) {
        assertThat(ann.next()).isEqualTo("{\"type\":\"say\",\"payload\":\"\"}");
      }
    }
  }

  @Test
  void whatIsSaidMayHaveThreeHundredCharactersAndNotOneMore() {
    try (var ann = line(ANN);
        var console = console(0)) {
      console.ask("say", "words", "x".repeat(LONGEST_WORDS));
      assertThat(ann.next()).contains("x".repeat(LONGEST_WORDS));

      assertThat(console.refused("say", "words", "x".repeat(LONGEST_WORDS + 1)))
          .isEqualTo("That has 301 characters; 300 is the most.");
      assertThat(console.refused("say", "words", " "))
          .isEqualTo("Please type something that can be seen.");
      assertThat(ping(ann).unread()).isEmpty();
    }
  }

  @Test
  void onePageIsLetGoAndStaysOutUntilThatIsUndoneAndTheOthersNoticeNothing() {
    try (var ann = page(ANN);
        var annsLine = line(ANN);
        var bob = page(BOB);
        var bobsLine = line(BOB);
        var console = console(2)) {
      console.ask("letgo", "person", ANN);

      assertThat(ann.closed()).satisfies(it -> assertThat(it.code()).isEqualTo(LET_GO));
      assertThat(ann.closed().reason()).startsWith("The instructor has let you go.");
      assertThat(annsLine.next()).isEqualTo("{\"type\":\"letgo\",\"payload\":true}");
      assertThat(Client.knock(lesson(ANN))).isEqualTo(403);
      shows(console, () -> assertThat(console.left()).containsExactly(": was let go"));
      assertThat(console.acts()).containsExactly("Somebody was let go");

      console.ask("undo", "act", "letgo " + ANN);
      assertThat(annsLine.next()).isEqualTo("{\"type\":\"letgo\",\"payload\":false}");
      assertThat(Client.knock(lesson(ANN))).isEqualTo(101);
      bob.send("say still here");
      assertThat(bob.next()).isEqualTo("still here");
      assertThat(ping(bobsLine).unread()).isEmpty();
    }
  }

  @Test
  void aPageThatWasLetGoLearnsWhenItsLineComesBackWhetherItStillIs() {
    try (var ann = page(ANN);
        var console = console(1)) {
      console.ask("letgo", "person", ANN);
      ann.closed();

      assertThat(nextOnANewLine()).isEqualTo("{\"type\":\"letgo\",\"payload\":true}");
      console.ask("undo", "act", "letgo " + ANN);
      shows(console, () -> assertThat(console.acts()).isEmpty());
      assertThat(nextOnANewLine()).isEqualTo("{\"type\":\"letgo\",\"payload\":false}");
    }
  }

  private String nextOnANewLine() {
    try (var line = Client.connect(server.socket().resolve("/class/page?page=" + ANN))) {
      return line.next();
    }
  }

  @Test
  void aProgramIsLetGoAndThereIsNothingToUndo() {
    try (var program = Client.connect(server);
        var console = console(1)) {
      console.ask("letgo", "person", console.here("id").get(0));

      assertThat(program.closed().code()).isEqualTo(LET_GO);
      shows(console, 0);
      assertThat(console.acts()).isEmpty();
    }
  }

  @Test
  void whatCannotBeDoneIsSaidInWordsAndTheConsoleStays() {
    try (var console = console(0)) {
      assertThat(console.refused("letgo", "person", ANN)).isEqualTo("That one has left already.");
      assertThat(console.refused("undo", "act", "say")).isEqualTo("That is over already.");
      assertThat(console.refused("say")).contains("does not have the shape");
      assertThat(console.refused("dance")).isEqualTo("There is no message of type \"dance\" here.");
      console.client().send("hello");
      assertThat(console.refused("dance")).startsWith("A message is an object");
    }
  }

  @Test
  void whatIsSaidToAPersonTravelsAsASentenceThatThePageSaysInItsOwnLanguage() {
    try (var ann = page(ANN);
        var console = console(1)) {
      assertThat(console.here().get(0).path("browser").toString())
          .contains("\"key\":\"browser.on\"", "\"Chrome 156\"", "\"Windows\"");
      console.ask("undo", "act", "say");
      eventually(
          () ->
              assertThat(console.client().unread())
                  .contains(
                      "{\"type\":\"error\",\"payload\":{\"key\":\"act.refused.over\",\"values\":{}}}"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bring", "close", "pause"})
  void whatTheLessonDoesNotHaveIsNeitherDoneNorOffered(String act) {
    try (var console = console(0)) {
      assertThat(console.refused(act, "room", "lobby")).contains("There is no message of type");
    }
    var page = Visitor.get(server.page("class/console"), "Cookie", ClassOptions.COOKIE).body();
    assertThat(page).doesNotContain("id=\"bring\"", "id=\"pause\"", "id=\"open-rooms\"");
  }

  // Many

  @Test
  void threeHundredAreListedAndOneWhoLeavesIsOneLine() {
    var crowd = Stream.generate(() -> Client.connect(server)).limit(300).toList();
    try (var console = console(300)) {
      crowd.get(7).close();
      eventually(
          () -> {
            time.pass(TICK);
            assertThat(console.client().unread()).isNotEmpty();
            var changes = console.learnNext();
            assertThat(changes.path("gone")).hasSize(1);
            assertThat(changes.toString()).hasSizeLessThan(1_000);
          });
      assertThat(console.here()).hasSize(299);
    } finally {
      crowd.forEach(Client::abort);
    }
  }
}
