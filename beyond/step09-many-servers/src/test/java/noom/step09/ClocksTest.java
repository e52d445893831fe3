package noom.step09;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import noom.step04.Person;
import noom.testkit.Program;
import noom.testkit.WrongClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Servers of one Redis whose clocks differ by twenty minutes: one is slow, one is fast. */
@Timeout(300) // one of them is killed, and counts as dead only after a while
class ClocksTest {
  private static final Duration WRONG = Duration.ofMinutes(10);
  private static final Path HERE = Path.of("").toAbsolutePath();

  @AutoClose private final Servers servers = Servers.start(1);
  private final List<Person> people = new ArrayList<>();
  private final List<Program> started = new ArrayList<>();
  private Program slow;
  private Program fast;

  @BeforeEach
  void startTheOthers() {
    slow = start(WRONG.negated());
    fast = start(WRONG);
  }

  private Program start(Duration ahead) {
    var redis = "-Dredis=" + servers.redis.uri();
    var clock = WrongClock.environment(ahead);
    started.add(Program.run(HERE, clock, "-Dport=0", redis, Step09.class.getName()));
    return started.get(started.size() - 1);
  }

  @AfterEach
  void close() {
    people.forEach(Person::close);
    started.forEach(Program::close);
  }

  private Person join(Person newcomer, String nickname) {
    people.add(newcomer);
    newcomer.ask("nickname", Map.of("nickname", nickname));
    return newcomer;
  }

  private static JsonNode enter(Person person) {
    return person.ask("enter_room", Map.of("room", "lobby"));
  }

  private static JsonNode say(Person person, String text) {
    return person.ask("new_message", Map.of("text", text, "room", "lobby"));
  }

  /** What time it is to this server, to a second. */
  private static Instant time(Program server) throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(server.page()).build(), BodyHandlers.discarding());
    var date = answer.headers().firstValue("Date").orElseThrow();
    return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  @Test
  void theyAgreeOnWhoIsThereWhatWasSaidAndWhen() throws Exception {
    assertThat(Duration.between(time(slow), time(fast)))
        .isBetween(WRONG.multipliedBy(2).minusMinutes(1), WRONG.multipliedBy(2).plusMinutes(1));
    var ann = join(servers.join(0), "Ann");
    var bob = join(Person.join(slow.socket()), "Bob");
    var cho = join(Person.join(fast.socket()), "Cho");
    assertThat(cho.refused("nickname", Map.of("nickname", "Bob"))).isEqualTo("nickname_taken");
    people.forEach(ClocksTest::enter);

    var before = System.currentTimeMillis();
    people.forEach(it -> say(it, it.id()));
    var after = System.currentTimeMillis();

    var histories = people.stream().map(it -> enter(it).path("history")).distinct().toList();
    assertThat(histories).hasSize(1);
    var history = histories.get(0).valueStream().toList();
    assertThat(history)
        .extracting(it -> it.path("text").asString())
        .containsExactly(ann.id(), bob.id(), cho.id());
    assertThat(history)
        .extracting(it -> it.path("at").asLong())
        .isSorted()
        .allMatch(it -> before <= it && it <= after, "by the clock of Redis");
  }

  @Test
  void onlyTheOneThatIsKilledIsGone() {
    var ann = join(servers.join(0), "Ann");
    var bob = join(Person.join(slow.socket()), "Bob");
    join(Person.join(fast.socket()), "Cho");
    people.forEach(ClocksTest::enter);

    fast.close(); // SIGKILL

    Stream.of(ann, bob).forEach(it -> Servers.hearsBye(it, "Cho"));
    say(bob, "still here");
    assertThat(ann.texts()).containsExactly("still here");
  }
}
