package noom.step04;

import static noom.workbench.faults.Fault.LOST_ACK;
import static noom.workbench.faults.Fault.SLOW_ACKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import noom.workbench.Options;
import noom.workbench.faults.Fault;
import noom.workbench.faults.Faults;
import noom.workbench.faults.Whom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Acks that an instructor breaks, for one person; the others are answered as ever. */
class BrokenAcksTest {
  private static final String HELLO =
      "{\"type\":\"new_message\",\"payload\":{\"text\":\"hi\",\"room\":\"lobby\"},\"id\":99}";

  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step04.lesson(socketServer), Options.anyFreePort(), time);

  private void begin(Fault fault, Person person, int number) {
    var faults = socketServer.notes.get(Faults.class, () -> null);
    faults.begin(fault, Whom.one(person.id(), "Ann"), number, Duration.ofSeconds(20));
  }

  @Test
  void theAcksOfOnePersonTakeSoManySeconds() {
    try (var ann = Person.join(server).enters("lobby");
        var bob = Person.join(server).enters("lobby")) {
      begin(SLOW_ACKS, ann, 3);
      ann.client().send(HELLO);
      assertThat(bob.hears("new_message").path("text").asString()).isEqualTo("hi");
      assertThat(bob.ask("leave_room", Map.of("room", "lobby")).isMissingNode()).isFalse();
      time.pass(Duration.ofMillis(2_999));
      assertThat(ann.hasHeard("ack")).isEmpty();
      time.pass(Duration.ofMillis(1));

      assertThat(ann.acked(99).path("ok").asBoolean()).isTrue();
    }
  }

  @Test
  void onlyTheNextAckIsLost() {
    try (var ann = Person.join(server).enters("lobby");
        var bob = Person.join(server).enters("lobby")) {
      begin(LOST_ACK, ann, 0);
      bob.ask("new_message", Map.of("text", "first", "room", "lobby"));
      ann.client().send(HELLO);
      ann.ask("new_message", Map.of("text", "third", "room", "lobby"));

      assertThat(ann.hasHeard("ack")).isEmpty();
      assertThat(bob.hears("new_message").path("text").asString()).isEqualTo("hi");
    }
  }
}
