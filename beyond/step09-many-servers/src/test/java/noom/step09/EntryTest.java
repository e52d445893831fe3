package noom.step09;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/** What stands in the log is ours, or is passed over. */
class EntryTest {
  private static final Entry OURS =
      new Entry(new StreamEntryID(5, 0), "a", 7, Entry.Kind.SAID, "ann", "{}");

  private static Optional<Entry> read(Map<String, String> fields) {
    return Entry.of(new StreamEntry(OURS.id(), fields));
  }

  @Test
  void whatWasWrittenIsReadAgain() {
    assertThat(read(OURS.fields())).contains(OURS);
    assertThat(OURS.at()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"noom", "uid", "number", "socket", "text"})
  void whatLacksSomethingIsPassedOver(String name) {
    var fields = new HashMap<>(OURS.fields());
    fields.remove(name);
    assertThat(read(fields)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"number, seven", "number, 99999999999999999999", "noom, SUNG", "noom, ''"})
  void whatIsMalformedIsPassedOver(String name, String value) {
    var fields = new HashMap<>(OURS.fields());
    fields.put(name, value);
    assertThat(read(fields)).isEmpty();
  }
}
