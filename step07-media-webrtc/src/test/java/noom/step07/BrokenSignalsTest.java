package noom.step07;

import static noom.workbench.faults.Fault.GLARE;
import static noom.workbench.faults.Fault.HELD_CANDIDATES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import noom.workbench.Options;
import noom.workbench.faults.Fault;
import noom.workbench.faults.Faults;
import noom.workbench.faults.Whom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signals that an instructor holds back, of one person; those of the others pass as ever. */
class BrokenSignalsTest {
  private static final Duration A_WHILE = Duration.ofSeconds(20);

  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(socketServer), Options.anyFreePort(), time);

  private void begin(Fault fault, Person person) {
    var faults = socketServer.notes.get(Faults.class, () -> null);
    faults.begin(fault, Whom.one(person.id(), "Ann"), 0, A_WHILE);
  }

  private static void say(Person from, String event, Person to) {
    var field = event.equals("ice") ? "candidate" : "description";
    from.ask(event, Map.of("to", to.id(), field, Map.of("any", "thing")));
  }

  @Test
  void candidatesAreHeldUntilTheTimeIsOverAndOffersPass() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      begin(HELD_CANDIDATES, ann);
      time.pass(Duration.ofSeconds(5));
      say(ann, "ice", bob);
      say(ann, "offer", bob);
      say(bob, "ice", ann);
      assertThat(bob.hears("offer").path("from").asString()).isEqualTo(ann.id());
      assertThat(ann.hears("ice").path("from").asString()).isEqualTo(bob.id());
      time.pass(Duration.ofSeconds(15).minusNanos(1));
      assertThat(bob.hasHeard("ice")).isEmpty();
      time.pass(Duration.ofNanos(1));

      assertThat(bob.hears("ice").path("from").asString()).isEqualTo(ann.id());
    }
  }

  @Test
  void duringGlareAnOfferWaitsUntilTheOtherSideHasOfferedToo() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      begin(GLARE, ann);
      say(ann, "offer", bob);
      say(bob, "offer", ann);
      say(ann, "ice", bob);
      assertThat(bob.hears("ice").path("from").asString()).isEqualTo(ann.id());
      assertThat(bob.hasHeard("offer")).isEmpty();
      assertThat(ann.hasHeard("offer")).isEmpty();
      time.pass(Duration.ofMillis(500));

      assertThat(bob.hears("offer").path("from").asString()).isEqualTo(ann.id());
      assertThat(ann.hears("offer").path("from").asString()).isEqualTo(bob.id());
    }
  }

  @Test
  void aSignalThatWaitsForSomebodyWhoLeavesIsLostWithoutAWord() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      try (var bob = Person.join(server, "Bob", "lobby")) {
        begin(HELD_CANDIDATES, ann);
        say(ann, "ice", bob);
      }
      time.pass(A_WHILE);

      assertThat(ann.hasHeard("error")).isEmpty();
    }
  }
}
