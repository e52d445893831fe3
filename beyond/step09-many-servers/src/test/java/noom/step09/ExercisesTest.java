package noom.step09;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.CheckoutCopy;
import noom.testkit.ExercisePanel;
import noom.testkit.ExerciseProof;
import noom.testkit.FreePort;
import noom.testkit.InTheBrowser;
import noom.testkit.Program;
import noom.testkit.Redis;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** They are checked on two servers, of which each names the other. */
@InTheBrowser
@Timeout(240) // a compiler in two more JVMs
class ExercisesTest {
  private static final String EXERCISES = "beyond/step09-many-servers/exercises/";
  private static final String SOURCES = "beyond/step09-many-servers/src/main/java/noom/step09/";
  private static final int PEOPLE = 12;

  @AutoClose private final Redis redis = Redis.start();
  private final int port = FreePort.find();
  private final int other = FreePort.find();

  @TempDir Path folder;

  @BeforeEach
  void serversComeAndGo(Browser ann) {
    ann.mayLoseServer();
  }

  private Program run(CheckoutCopy checkout, int port, int other) {
    return checkout.run(
        Step09.class.getName(),
        "-Dwatch=true",
        "-Dport=" + port,
        "-Dredis=" + redis.uri(),
        "-Dorigin=http://localhost:" + other);
  }

  @Test
  void eachIsRedByItsOwnWordsUntilItsSolutionTurnsItGreen(Browser ann) {
    var checkout = CheckoutCopy.of(folder, "09");
    try (var first = run(checkout, port, other);
        var second = run(checkout, other, port)) {
      second.page(); // it is there

      ExerciseProof.prove(ann, checkout, "09", first.page());
    }
  }

  @Test
  void aServerThatSeesASaveLaterIsWaitedFor(Browser ann) {
    var checkout = CheckoutCopy.of(folder, "09");
    try (var first = run(checkout, port, other);
        var second = run(checkout, other, port)) {
      second.page(); // it is there
      var panel = checkAll(ann, first.page());
      panel.shows(List.of("red", "red", "red"));

      second.freeze();
      checkout.apply(EXERCISES + "3/solution.patch");
      eventually(
          CheckoutCopy.PATIENCE,
          () -> assertThat(first.lines()).anyMatch(it -> it.contains("Saved ")));
      second.thaw();

      panel.shows(List.of("red", "red", "green"));
    }
  }

  // What is missing

  private static LessonServer start(Options options) {
    return LessonServer.start(Step09.lesson(new SocketServer(Time.REAL)), options);
  }

  private static ExercisePanel checkAll(Browser browser, URI page) {
    var panel = new ExercisePanel(browser.open(page)).unfold();
    panel.checkAll();
    return panel;
  }

  @Test
  void aServerWithoutAnotherSaysHowToStartOne(Browser ann) {
    try (var alone = start(Options.anyFreePort())) {
      assertThat(checkAll(ann, alone.page()).results())
          .hasSize(3)
          .allSatisfy(
              it ->
                  assertThat(it.words())
                      .contains(
                          "Expected: a second server, started by ./mvnw -q compile exec:java"
                              + " -Dstep=09 -Dredis=redis://localhost:6379 -Dport=3001"
                              + " -Dorigin=http://localhost:"
                              + alone.port())
                      .contains("Seen: only localhost:" + alone.port())
                      .contains(" -Dorigin=http://localhost:3001"));
    }
  }

  @Test
  void aServerWhoseOtherDoesNotNameItSaysSo(Browser ann) {
    var options = Options.anyFreePort().with("redis", redis.uri().toString());
    var named = options.with("origin", "http://localhost:" + other);
    try (var first = start(named.withPort(port));
        var second = start(options.withPort(other))) {
      assertThat(second.port()).isEqualTo(other);

      assertThat(checkAll(ann, first.page()).results())
          .allSatisfy(
              it ->
                  assertThat(it.words())
                      .contains("-Dport=%d -Dorigin=http://localhost:%d".formatted(other, port))
                      .contains("localhost:%d, which opens no WebSocket".formatted(other)));
    }
  }

  // Harder cases

  @Test
  void aDieByChanceIsFoundOutAndSinceOutlivesTheEntryThatSaidIt(Browser ann) {
    var checkout = CheckoutCopy.of(folder, "09");
    checkout.apply(EXERCISES + "2/solution.patch", EXERCISES + "3/solution.patch");
    checkout.replace(SOURCES + "Step09.java", "cluster::seed", "System::nanoTime");
    try (var first = run(checkout, port, other)) {
      var panel = new ExercisePanel(ann.open(first.page())).unfold();
      try (var second = run(checkout, other, port)) {
        second.page(); // it is there
        panel.checkAll();
        assertThat(words(panel, 2)).startsWith("Both say the same"); // both have read each hello
        assertThat(words(panel, 3)).startsWith("Expected: the same at Bob's: ");

        untilThereIsASnapshot(first);
      }
      try (var later = run(checkout, other, port)) {
        later.page(); // it is there, and has begun with the snapshot
        panel.check(2);
        assertThat(words(panel, 2)).startsWith("Both say the same");
      }
    }
  }

  private static String words(ExercisePanel panel, int exercise) {
    return panel.results().get(exercise - 1).words();
  }

  /** So much happens that one is due. */
  private void untilThereIsASnapshot(Program server) {
    var nobodys = Map.of("key", "nobody's");
    var people = Stream.generate(() -> Person.join(server.socket())).limit(PEOPLE).toList();
    for (var i = 0; i < Membership.ENTRIES_PER_SNAPSHOT / 10; i++) {
      people.forEach(it -> it.emit("resume", nobodys));
    }
    people.forEach(it -> it.ask("resume", nobodys));
    people.forEach(Person::close);
    eventually(
        () ->
            assertThat(redis.command("XRANGE", "noom:log", "-", "+").toString()).contains("SAVED"));
  }
}
