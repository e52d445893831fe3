package noom.step02;

import static noom.testkit.Eventually.eventually;
import static noom.workbench.faults.Fault.CUT;
import static noom.workbench.faults.Fault.CUT_OFF;
import static noom.workbench.faults.Fault.FROZEN;
import static noom.workbench.faults.Fault.SLOW_READER;
import static noom.workbench.faults.Fault.TWICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import noom.testkit.ClassOptions;
import noom.testkit.Client;
import noom.testkit.ConsoleClient;
import noom.testkit.LessonExtension;
import noom.testkit.TestTime;
import noom.workbench.Lesson;
import noom.workbench.faults.Fault;
import noom.workbench.faults.Faults;
import noom.workbench.faults.Whom;
import noom.workbench.language.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What an instructor breaks happens to those who are meant, and to nobody else. */
class FaultsTest {
  private static final Duration A_WHILE = Duration.ofSeconds(10);

  private final Peers everyone = new Peers();
  private final TestTime time = new TestTime();
  private final List<String> news = new ArrayList<>();
  private Faults faults;

  @RegisterExtension
  final LessonExtension server = new LessonExtension(this::lesson, ClassOptions.forClass(), time);

  private Lesson lesson() {
    var step = Step02.lesson(everyone);
    return new Lesson(
        step.step(),
        step.panels(),
        (app, options) -> {
          faults = Faults.of(app);
          faults.news.add((it, what) -> news.add(inEnglish(it.sentence())));
          step.install().accept(app, options);
        });
  }

  private static String inEnglish(Sentence sentence) {
    return ConsoleClient.inEnglish(new JsonMapper().valueToTree(sentence));
  }

  /** A page has a token. */
  private Client connect(String token) {
    var count = everyone.count();
    var client = Client.connect(socket(token));
    eventually(() -> assertThat(everyone.count()).isGreaterThan(count));
    return client;
  }

  private URI socket(String token) {
    return URI.create(server.socket() + "?page=" + token(token));
  }

  /** As a page has one. */
  private static String token(String name) {
    return (name + "-".repeat(22)).substring(0, 22);
  }

  private void begin(Fault fault, int number) {
    faults.begin(fault, Whom.one(token("ann"), "Ann"), number, A_WHILE);
  }

  @Test
  void aFrozenServerHearsAndSaysNothingUntilItsTimeIsOver() {
    try (var ann = connect("ann");
        var bob = connect("bob")) {
      begin(FROZEN, 0);
      ann.send("hi");
      assertThat(bob.next()).isEqualTo("hi");
      time.pass(A_WHILE.minusNanos(1));
      assertThat(ann.unread()).isEmpty();
      time.pass(Duration.ofNanos(1));

      assertThat(ann.next()).isEqualTo("hi");
      assertThat(news)
          .containsExactly(
              "On purpose, for 10 s: the server freezes for Ann: it accepts, reads, and says nothing.",
              "Over: the server freezes for Ann: it accepts, reads, and says nothing.");
    }
  }

  @Test
  void eachMessageArrivesTwiceInOrder() {
    try (var ann = connect("ann");
        var bob = connect("bob")) {
      begin(TWICE, 0);
      bob.send("1");
      bob.send("2".repeat(70_000 / 2));

      assertThat(List.of(ann.next(), ann.next())).containsExactly("1", "1");
      assertThat(ann.next()).hasSize(35_000).isEqualTo(ann.next());
      faults.endAll();
      bob.send("3");
      bob.send("4");
      assertThat(List.of(ann.next(), ann.next())).containsExactly("3", "4");
      assertThat(bob.next()).isEqualTo("1");
      assertThat(bob.next()).startsWith("22");
      assertThat(bob.next()).isEqualTo("3");
    }
  }

  @Test
  void aSlowReaderTakesSoManyBytesASecond() {
    try (var ann = connect("ann");
        var bob = connect("bob")) {
      begin(SLOW_READER, 50);
      bob.send("x".repeat(120)); // and two bytes before it
      assertThat(bob.next()).hasSize(120);
      time.pass(Duration.ofSeconds(1));
      assertThat(ann.unread()).isEmpty();
      time.pass(Duration.ofSeconds(1));

      assertThat(ann.next()).hasSize(120);
    }
  }

  @Test
  void aLineThatIsCutEndsWithoutACloseFrameAndMayComeBack() {
    var ann = connect("ann");
    try (var bob = connect("bob")) {
      begin(CUT, 0);

      assertThat(ann.closed().code()).isEqualTo(1006);
      eventually(() -> assertThat(everyone.count()).isOne());
      connect("ann").close();
      assertThat(bob.send("still here").next()).isEqualTo("still here");
      assertThat(news.get(0))
          .isEqualTo("On purpose: the line of Ann is cut, without a close frame.");
    }
  }

  @Test
  void whereThereIsNoWayBackAHandshakeIsRefusedUntilTheTimeIsOver() {
    var ann = connect("ann");
    try (var bob = connect("bob")) {
      begin(CUT_OFF, 0);

      assertThat(ann.closed().code()).isEqualTo(1006);
      assertThat(Client.knock(socket("ann"))).isEqualTo(503);
      assertThat(Client.knock(socket("bob"))).isEqualTo(101);
      assertThat(Client.knock(server.socket())).isEqualTo(101);
      time.pass(A_WHILE);
      assertThat(Client.knock(socket("ann"))).isEqualTo(101);
      assertThat(bob.send("still here").next()).isEqualTo("still here");
    }
  }

  @Test
  void aReconnectionHealsNothing() {
    connect("ann").close();
    eventually(() -> assertThat(everyone.count()).isZero());
    begin(FROZEN, 0);
    try (var ann = connect("ann");
        var bob = connect("bob")) {
      bob.send("hi");
      assertThat(bob.next()).isEqualTo("hi");
      assertThat(ann.unread()).isEmpty();
      faults.endAll();

      assertThat(ann.next()).isEqualTo("hi");
    }
  }

  @Test
  void whatConcernsEveryoneConcernsThoseWhoComeLaterToo() {
    faults.begin(TWICE, Whom.everyone(), 0, A_WHILE);
    try (var program = Client.connect(server)) {
      program.send("hi");

      assertThat(List.of(program.next(), program.next())).containsExactly("hi", "hi");
    }
  }
}
