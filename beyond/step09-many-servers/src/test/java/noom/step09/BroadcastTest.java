package noom.step09;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the adapter's stream may be anything. */
class BroadcastTest {
  private static Map<String, String> entry(String data) {
    return Map.of("uid", "19d3f0a2b1c4e5f6", "nsp", "/", "type", "3", "data", data);
  }

  private static String data(String packet, String rooms) {
    return "{\"packet\":{\"type\":2,\"data\":%s},\"opts\":{\"rooms\":%s}}".formatted(packet, rooms);
  }

  @Test
  void anEventForARoomIsRead() {
    var it =
        Broadcast.read(entry(data("[\"new_message\",\"Nam: a: b\"]", "[\"lobby\"]"))).orElseThrow();

    assertThat(it.room()).isEqualTo("lobby");
    assertThat(it.event()).isEqualTo("new_message");
    assertThat(it.speaker()).isEqualTo("Nam");
    assertThat(it.words()).isEqualTo("a: b");
  }

  @Test
  void aLineWithoutANameIsSomebodysInNode() {
    var it =
        Broadcast.read(entry(data("[\"new_message\",\"hello\"]", "[\"lobby\"]"))).orElseThrow();

    assertThat(it.speaker()).isEqualTo("Node");
    assertThat(it.words()).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "gqZwYWNrZXQ=",
        "{",
        "[]",
        "null",
        "{\"packet\":1}",
        "{\"packet\":{\"data\":[]},\"opts\":{\"rooms\":[\"lobby\"]}}",
        "{\"packet\":{\"data\":[\"a\",1]},\"opts\":{\"rooms\":[\"lobby\"]}}",
        "{\"packet\":{\"data\":[1,\"a\"]},\"opts\":{\"rooms\":[\"lobby\"]}}",
        "{\"packet\":{\"data\":[\"a\",\"b\"]},\"opts\":{\"rooms\":[]}}",
        "{\"packet\":{\"data\":[\"a\",\"b\"]}}"
      })
  void whatIsSomethingElseIsPassedOver(String data) {
    assertThat(Broadcast.read(entry(data))).isEmpty();
  }

  @Test
  void itIsNoLongerThanWhatMayBeSaidHere() {
    assertThat(line("n".repeat(20), "t".repeat(2_000))).isPresent();
    assertThat(line("n".repeat(21), "hi")).isEmpty();
    assertThat(line("Nam", "t".repeat(2_001))).isEmpty();
    assertThat(line("Nam", " ")).isEmpty();
    assertThat(welcome("n".repeat(20))).isPresent();
    assertThat(welcome("n".repeat(21))).isEmpty();
  }

  private static Optional<Broadcast> welcome(String nickname) {
    return Broadcast.read(entry(data("[\"welcome\",\"%s\",1]".formatted(nickname), "[\"lobby\"]")));
  }

  private static Optional<Broadcast> line(String speaker, String words) {
    var packet = "[\"new_message\",\"%s: %s\"]".formatted(speaker, words);
    return Broadcast.read(entry(data(packet, "[\"lobby\"]")));
  }

  @Test
  void whatOursHaveWrittenAndOtherKindsArePassedOver() {
    assertThat(Broadcast.read(Broadcast.to("lobby", "new_message", "Ann: hi").fields())).isEmpty();
    var join = Map.of("uid", "19d3", "nsp", "/", "type", "4", "data", "{}");
    assertThat(Broadcast.read(join)).isEmpty();
    assertThat(Broadcast.read(Map.of())).isEmpty();
  }
}
