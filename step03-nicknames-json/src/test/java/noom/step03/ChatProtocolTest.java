package noom.step03;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import noom.step02.Peers;
import noom.testkit.Client;
import noom.testkit.Crowd;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChatProtocolTest {
  private static final int MAX_MESSAGE = 2_000;
  private static final int BURST = 20;
  private static final JsonMapper JSON = new JsonMapper();

  private final AtomicLong clock = new AtomicLong();
  private final Peers everyone = new Peers();

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step03.lesson(new Chat(everyone, clock::get)));

  /** A client that has heard who it is. */
  private record Person(Client client, String id) implements AutoCloseable {
    JsonNode next() {
      return JSON.readTree(client.next());
    }

    Person send(String type, Object payload) {
      client.send(JSON.writeValueAsString(new Typed(type, payload)));
      return this;
    }

    /** Waits for an answer that must be an error of this code, and returns its words. */
    String error(String code) {
      var answer = next();
      assertThat(answer.path("type").asString()).as(answer.toString()).isEqualTo("error");
      assertThat(answer.path("payload").path("code").asString()).isEqualTo(code);
      return answer.path("payload").path("message").asString();
    }

    /** Says something and expects to be heard under this name; shows that the connection stays. */
    void isHeardAs(String nickname) {
      send("new_message", "hi");
      assertThat(next().path("payload").path("nickname").asString()).isEqualTo(nickname);
    }

    @Override
    public void close() {
      client.close();
    }
  }

  private record Typed(String type, Object payload) {}

  private Person join() {
    var client = Client.connect(server.socket());
    var first = JSON.readTree(client.next());
    assertThat(first.path("type").asString()).isEqualTo("connected");
    return new Person(client, first.path("payload").path("id").asString());
  }

  @Test
  void connectedComesFirstWithAnIdOfOnesOwn() {
    try (var ann = join();
        var bob = join()) {
      assertThat(ann.id()).isNotBlank().isNotEqualTo(bob.id());
    }
  }

  @Test
  void aMessageGoesToEveryoneWithItsAuthor() {
    try (var ann = join();
        var bob = join()) {
      ann.send("nickname", "Ann").send("new_message", "hi");

      for (var person : List.of(ann, bob)) {
        assertThat(person.next())
            .isEqualTo(
                JSON.readTree(
                    """
                    {"type": "new_message",
                     "payload": {"from": "%s", "nickname": "Ann", "text": "hi"}}"""
                        .formatted(ann.id())));
      }
    }
  }

  @Test
  void everyoneIsAnonUntilTheySayOtherwise() {
    try (var ann = join()) {
      ann.isHeardAs("Anon");
      ann.send("nickname", "Ann").isHeardAs("Ann");
      ann.send("nickname", "Anna").isHeardAs("Anna");
    }
  }

  @Test
  void nobodySpeaksInTheNameOfAnother() {
    try (var ann = join();
        var eve = join()) {
      eve.client()
          .send(
              "{\"type\":\"new_message\",\"payload\":\"hi\",\"from\":\"%s\",\"nickname\":\"Ann\"}"
                  .formatted(ann.id()));

      var heard = ann.next().path("payload");
      assertThat(heard.path("from").asString()).isEqualTo(eve.id());
      assertThat(heard.path("nickname").asString()).isEqualTo("Anon");
    }
  }

  @Test
  void aMistakeIsToldToNobodyElse() {
    try (var ann = join();
        var bob = join()) {
      ann.send("new_message", " ").error("blank");
      ann.send("new_message", "hi");

      assertThat(bob.next().path("payload").path("text").asString()).isEqualTo("hi");
    }
  }

  // Shapes

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hi",
        "{",
        "{\"type\":\"nickname\"",
        "{'type':'nickname'}",
        "{\"type\":\"nickname\",}",
        "{\"type\":\"nickname\",\"payload\":\"Ann\"} more",
        "[]",
        "[{\"type\":\"nickname\"}]",
        "\"nickname\"",
        "5",
        "null",
        "NaN"
      })
  void whatIsNoJsonObjectIsBadJson(String text) {
    try (var ann = join()) {
      ann.client().send(text);

      assertThat(ann.error("bad_json")).isNotBlank();
      ann.isHeardAs("Anon");
    }
  }

  @Test
  void deepNestingIsBadJsonAndNoHarm() {
    try (var ann = join()) {
      ann.client().send("{\"type\":\"nickname\",\"payload\":" + "[".repeat(60_000));

      ann.error("bad_json");
      ann.isHeardAs("Anon");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"payload\":\"hi\"}",
        "{\"type\":null,\"payload\":\"hi\"}",
        "{\"type\":5,\"payload\":\"hi\"}",
        "{\"type\":\"\",\"payload\":\"hi\"}",
        "{\"type\":\"Nickname\",\"payload\":\"hi\"}",
        "{\"type\":\"enter_room\",\"payload\":\"hi\"}"
      })
  void aTypeThatIsNotKnownIsUnknownType(String text) {
    try (var ann = join()) {
      ann.client().send(text);

      assertThat(ann.error("unknown_type")).isNotBlank();
      ann.isHeardAs("Anon");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5", "0.5", "true", "null", "{}", "{\"nickname\":\"Ann\"}", "[]", "[\"Ann\"]"})
  void aPayloadThatIsNoStringIsBadPayload(String payload) {
    try (var ann = join()) {
      for (var type : List.of("nickname", "new_message")) {
        ann.client().send("{\"type\":\"%s\",\"payload\":%s}".formatted(type, payload));

        assertThat(ann.error("bad_payload")).contains(type);
      }
      ann.isHeardAs("Anon");
    }
  }

  @Test
  void noPayloadIsBadPayload() {
    try (var ann = join()) {
      ann.client().send("{\"type\":\"nickname\"}");

      ann.error("bad_payload");
    }
  }

  // Nicknames

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u0000",
        "\u200b",
        "\u3000",
        "\u202e",
        "\u3164",
        "\u115f",
        "\u2800",
        "\ufe0f",
        "\u034f",
        "\udb40\udd00"
      })
  void aNicknameThatCannotBeSeenIsBlank(String nickname) {
    try (var ann = join()) {
      ann.send("nickname", nickname).error("blank");
      ann.isHeardAs("Anon");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A", "소시지", "김소연", "👩‍👩‍👧‍👦", "🫠", "🫨", "<b>", "Ann & Bob", "\"'\\"})
  void anyScriptIsWelcome(String nickname) {
    try (var ann = join()) {
      ann.send("nickname", nickname).isHeardAs(nickname);
    }
  }

  @Test
  void aNicknameIsTrimmedComposedAndFreeOfControlCharacters() {
    try (var ann = join()) {
      ann.send("nickname", "  Ann\t").isHeardAs("Ann");
      ann.send("nickname", "\u00a0Ann\u202f\u3000").isHeardAs("Ann");
      ann.send("nickname", "A\u0000n\u001bn\u007f").isHeardAs("Ann");
      ann.send("nickname", "\u202eAnn\u2066").isHeardAs("Ann");
      ann.send("nickname", "Zoe\u0308").isHeardAs("Zo\u00eb");
      ann.send("nickname", "\u1112\u1161\u11ab").isHeardAs("한");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "소", "👋", " "})
  void twentyCharactersAreANicknameAndOneMoreIsTooLong(String character) {
    var last = character.isBlank() ? "x" : character;
    try (var ann = join()) {
      var longest = "x" + character.repeat(18) + last;
      ann.send("nickname", longest).isHeardAs(longest);

      ann.send("nickname", "x" + character.repeat(19) + last);

      assertThat(ann.error("too_long")).isEqualTo("That has 21 characters; 20 is the most.");
      ann.isHeardAs(longest);
    }
  }

  @Test
  void aFrameFullOfSpacesIsReadAtOnce() {
    try (var ann = join()) {
      for (int i = 0; i < 20; i++) { // each would take seconds, if spaces were looked at twice
        ann.send("nickname", "a" + " ".repeat(65_000) + "b").error("too_long");
      }
      ann.isHeardAs("Anon");
    }
  }

  @Test
  void theLengthIsCountedAfterTrimming() {
    try (var ann = join()) {
      ann.send("nickname", " ".repeat(50) + "Ann" + " ".repeat(50)).isHeardAs("Ann");
    }
  }

  // Messages

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\u200b\u00a0"})
  void aMessageThatCannotBeSeenIsBlank(String text) {
    try (var ann = join()) {
      ann.send("new_message", text).error("blank");
      ann.isHeardAs("Anon");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"  hi  ", "a\nb", "<script>alert(1)</script>", "👩‍👩‍👧‍👦 소시지", "🫠", "!\u0007"})
  void aMessageArrivesJustAsItWasTyped(String text) {
    try (var ann = join()) {
      ann.send("new_message", text);

      assertThat(ann.next().path("payload").path("text").asString()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "소", "👋"})
  void twoThousandCharactersAreAMessageAndOneMoreIsTooLong(String character) {
    try (var ann = join()) {
      var longest = character.repeat(MAX_MESSAGE);
      ann.send("new_message", longest);
      assertThat(ann.next().path("payload").path("text").asString()).isEqualTo(longest);

      ann.send("new_message", longest + "!");

      assertThat(ann.error("too_long")).isEqualTo("That has 2,001 characters; 2,000 is the most.");
    }
  }

  // Coming and going

  private void peersAre(int count) {
    eventually(() -> assertThat(everyone.count()).as("peers").isEqualTo(count));
  }

  @Test
  void whoLeavesIsOutOfTheListHoweverTheyGo() {
    try (var stays = join()) {
      var polite = join();
      var wrong = join();
      var broken = RawClient.connect(server.port());
      peersAre(4);

      polite.close();
      broken.reset();
      wrong.client().sendBinary(new byte[1]);

      peersAre(1);
      stays.isHeardAs("Anon");
    }
  }

  @Test
  void aReaderThatNeverReadsIsClosedWith4008AndTheOthersHearEverything() {
    try (var log = Log.capture();
        var stuck = RawClient.connect(server.port());
        var ann = join();
        var bob = join()) {
      peersAre(3);
      var heapBefore = Crowd.usedHeap();
      var longest = "👋".repeat(MAX_MESSAGE);
      for (int i = 0; i < 280 && log.text().isEmpty(); i++) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        ann.send("new_message", longest);
        assertThat(ann.next().path("payload").path("text").asString()).isEqualTo(longest);
        assertThat(bob.next().path("payload").path("text").asString()).isEqualTo(longest);
      }

      assertThat(stuck.readUntilClose().closeCode()).isEqualTo(4008);
      assertThat(Crowd.usedHeap() - heapBefore).as("bytes kept").isLessThan(4_000_000);
      stuck.reset();
      peersAre(2);
    }
  }

  @Test
  void aThousandWhoComeAndGoLeaveNothingBehind() {
    Crowd.leavesNothingBehind(server);

    peersAre(0);
  }

  // Rate

  @Test
  void twentyMessagesAtOnceAreFineAndOneMoreIsTooFast() {
    try (var ann = join();
        var bob = join()) {
      for (int i = 0; i < BURST; i++) {
        ann.isHeardAs("Anon");
        bob.next();
      }

      ann.send("new_message", "one too many");
      assertThat(ann.error("too_fast")).contains("wait a second");
      bob.isHeardAs("Anon");
    }
  }

  @Test
  void thenTenASecondAreFine() {
    try (var ann = join()) {
      for (int i = 0; i < BURST; i++) {
        ann.isHeardAs("Anon");
      }
      for (int i = 0; i < 3; i++) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        ann.isHeardAs("Anon");
        ann.send("new_message", "too soon").error("too_fast");
      }
      clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(99));
      ann.send("new_message", "still too soon").error("too_fast");
    }
  }

  @Test
  void whoWaitsSavesUpABurstAndNoMore() {
    try (var ann = join()) {
      clock.addAndGet(TimeUnit.DAYS.toNanos(1));
      for (int i = 0; i < BURST; i++) {
        ann.isHeardAs("Anon");
      }

      ann.send("new_message", "one too many").error("too_fast");
    }
  }

  // Floods

  private void saysTooMuch(Person person, int times) {
    for (int i = 0; i < times; i++) {
      person.send("new_message", "too much").error("too_fast");
    }
  }

  @Test
  void aHundredRefusalsInARowAreToldAndThenItIsClosedWith1008() {
    try (var log = Log.capture();
        var bob = join()) {
      var eve = join();
      for (int i = 0; i < BURST; i++) {
        eve.isHeardAs("Anon");
        bob.next();
      }
      saysTooMuch(eve, 100);

      eve.send("new_message", "and on");

      assertThat(eve.client().closed())
          .isEqualTo(new Client.Close(1008, "You went on too fast for too long."));
      peersAre(1);
      bob.isHeardAs("Anon");
      assertThat(log.text()).contains("A flood from one connection: closed with 1008.");
    }
  }

  @Test
  void whoWaitsForAMomentAfterAHundredRefusalsMayGoOn() {
    try (var ann = join()) {
      for (int i = 0; i < BURST; i++) {
        ann.isHeardAs("Anon");
      }
      for (int round = 0; round < 2; round++) {
        saysTooMuch(ann, 100);
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        ann.isHeardAs("Anon");
      }
    }
  }

  @Test
  void aFloodThatHearsNoGoodbyeIsCutOffAndLoggedOnce() {
    try (var log = Log.capture();
        var bob = join();
        var eve = RawClient.connect(server.port())) {
      peersAre(2);

      eve.talkUntilGone("{\"type\":\"new_message\",\"payload\":\"me, me, me\"}");

      peersAre(1);
      for (int i = 0; i < BURST; i++) {
        assertThat(bob.next().path("payload").path("text").asString()).isEqualTo("me, me, me");
      }
      bob.isHeardAs("Anon");
      assertThat(log.text()).containsOnlyOnce("A flood from one connection: closed with 1008.");
    }
  }
}
