package noom.step09;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import noom.step04.Person;
import noom.testkit.Program;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers are killed or stand still: real processes, and real signals. */
@Timeout(300) // a server counts as dead only after a while
class DeadServersTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  @AutoClose private final Servers servers = Servers.start(1);

  private Program process() {
    var redis = "-Dredis=" + servers.redis.uri();
    return Program.run(HERE, "-Dport=0", redis, Step09.class.getName());
  }

  private static Person join(Program process, String nickname) {
    var person = Person.join(process.socket());
    person.ask("nickname", Map.of("nickname", nickname));
    return person.enters("lobby");
  }

  /** It joins the others again in a moment; until then it is alone. */
  private static void knowsThatThereIs(String nickname, Program process) {
    try (var newcomer = Person.join(process.socket())) {
      assertThat(newcomer.refused("nickname", Map.of("nickname", nickname)))
          .isEqualTo("nickname_taken");
    }
  }

  @Test
  void thePeopleOfAServerThatIsKilledAreGoneOnceAndTheirNamesAreFree() {
    try (var ann = servers.join(0, "Ann", "lobby")) {
      try (var process = process()) {
        join(process, "Bob");
        assertThat(ann.hears("welcome").path("nickname").asString()).isEqualTo("Bob");
        process.close(); // SIGKILL
      }
      Servers.hearsBye(ann, "Bob");
      try (var bob = servers.join(0)) {
        bob.ask("nickname", Map.of("nickname", "Bob"));
        bob.ask("enter_room", Map.of("room", "lobby"));
        assertThat(ann.hasHeard("bye")).isEmpty();
      }
    }
  }

  @Test
  void aServerThatStoodStillDoesNotSpeakForPeopleWhoHaveMoved() {
    try (var ann = servers.join(0, "Ann", "lobby");
        var process = process()) {
      var bob = join(process, "Bob");
      process.freeze();
      bob.emit("new_message", Map.of("text", "from the past", "room", "lobby"));
      Servers.hearsBye(ann, "Bob");
      try (var again = servers.join(0)) {
        again.ask("resume", Map.of("key", bob.key()));
        again.ask("nickname", Map.of("nickname", "Bob"));
        again.ask("enter_room", Map.of("room", "lobby"));

        process.thaw();

        assertThat(bob.client().closed().code()).isEqualTo(Replica.SERVICE_RESTART);
        again.ask("new_message", Map.of("text", "from here", "room", "lobby"));
        assertThat(ann.texts()).containsExactly("from here");
        eventually(() -> knowsThatThereIs("Bob", process));
        try (var cho = join(process, "Cho")) {
          cho.ask("new_message", Map.of("text", "back again", "room", "lobby"));
          assertThat(ann.hears("new_message").path("text").asString()).isEqualTo("back again");
        }
      }
    }
  }
}
