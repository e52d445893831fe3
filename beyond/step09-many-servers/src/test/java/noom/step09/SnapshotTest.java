package noom.step09;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import noom.step04.Person;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where a server begins that comes late, and what need not be kept any more. */
class SnapshotTest {
  private static final int ENTRIES = 2 * Membership.ENTRIES_PER_SNAPSHOT + 200;
  private static final int AT_ONCE = 1_000;
  private static final int PEOPLE = 16;

  @AutoClose private final Servers servers = Servers.start(2);

  private void write(int entries) {
    var people = IntStream.range(0, PEOPLE).mapToObj(it -> servers.join(it % 2)).toList();
    for (var i = 0; i < entries; i += AT_ONCE) {
      for (var j = 0; j < AT_ONCE; j++) {
        people.get(j % PEOPLE).emit("resume", Map.of("key", "nobody's"));
      }
      people.forEach(it -> it.ask("resume", Map.of("key", "nobody's"))); // none waits for all
    }
    people.forEach(Person::close);
  }

  private long entries() {
    return (Long) servers.redis.command("XLEN", "noom:log");
  }

  @Test
  void aNewcomerKnowsWhatIsNotInTheLogAnyMore() {
    try (var ann = servers.join(0, "Ann", "lobby", "kitchen");
        var bob = servers.join(1, "Bob", "lobby")) {
      bob.ask("new_message", Map.of("text", "long ago", "room", "lobby"));
      write(ENTRIES);
      eventually(() -> assertThat(entries()).isLessThan(ENTRIES));

      servers.startOne();
      try (var cho = servers.join(2)) {
        assertThat(cho.refused("nickname", Map.of("nickname", "ann"))).isEqualTo("nickname_taken");
        cho.ask("nickname", Map.of("nickname", "Cho"));
        var answer = cho.ask("enter_room", Map.of("room", "lobby"));
        assertThat(answer.path("count").asInt()).isEqualTo(3);
        assertThat(answer.path("history").path(0).path("text").asString()).isEqualTo("long ago");
        cho.ask("dm", Map.of("to", ann.id(), "text", "psst"));
        assertThat(ann.hears("dm").path("text").asString()).isEqualTo("psst");
        eventually(
            () ->
                assertThat(cho.hears("room_change").path("rooms").toString())
                    .contains("{\"name\":\"kitchen\",\"count\":1}"));
        try (var again = servers.join(2)) {
          var resumed = again.ask("resume", Map.of("key", ann.key()));
          assertThat(resumed.path("nickname").asString()).isEqualTo("Ann");
        }
      }
    }
  }
}
