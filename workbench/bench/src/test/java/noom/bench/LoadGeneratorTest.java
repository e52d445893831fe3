package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.List;
import noom.step03.Step03;
import noom.step04.SocketServer;
import noom.step07.Step07;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {
  private static final String TEXT = Workload.ofSize(Workload.SIZE);

  /** So many users send by a schedule, in a lesson. */
  private static LoadGenerator run(
      Lesson lesson, Protocol protocol, int count, int receivers, Schedule schedule)
      throws IOException {
    try (var server = LessonServer.start(lesson, Options.anyFreePort());
        var selector = Selector.open();
        var users = new VirtualUsers(selector, server.port(), protocol)) {
      users.growTo(count);
      var load = new LoadGenerator(users, schedule, receivers, TEXT, new InFlight(), 0);
      load.run();
      return load;
    }
  }

  @Test
  void whatOneSendsAllSixReceive() throws IOException {
    var load = run(Step03.lesson(), new TypedJson(), 6, 6, Schedule.closedLoop(4, 10, 60));

    assertThat(load.sample(0, 0).deliveries()).isEqualTo(60);
  }

  @Test
  void inRoomsOfTwoOneReceivesTheMessageAndTheSenderItsAck() throws IOException {
    var lesson = Step07.lesson(new SocketServer(Time.REAL));

    var load = run(lesson, new Events(2), 6, 2, Schedule.closedLoop(4, 10, 60));

    assertThat(load.sample(0, 0).deliveries()).isEqualTo(20);
  }

  @Test
  void theUsersTakeTurnsToSend() throws IOException {
    var load = run(Step03.lesson(), new TypedJson(), 3, 3, Schedule.closedLoop(1, 10, 60));

    assertThat(load.sent()).isEqualTo(10);
    assertThat(load.sender()).isEqualTo(1);
  }

  @Test
  void whatComesAloneIsReadAlone() throws IOException {
    var load = run(Step03.lesson(), new TypedJson(), 1, 1, Schedule.closedLoop(1, 10, 60));

    assertThat(load.sample(0, 0).perRead()).isEqualTo(1);
  }

  @Test
  void inAnOpenLoopAMessageThatIsSentLateCountsFromWhenItWasDue() throws IOException {
    try (var server = LessonServer.start(Step03.lesson(), Options.anyFreePort());
        var selector = Selector.open();
        var users = new VirtualUsers(selector, server.port(), new TypedJson())) {
      var schedule = new Schedule(9, 1, 9, Long.MAX_VALUE);
      var load = new LoadGenerator(users, schedule, 20, TEXT, new InFlight(), 0);
      var start = System.nanoTime();
      users.growTo(20);
      var late = (System.nanoTime() - start) / 1e6;

      load.run();

      assertThat(load.sample(0, 0).max()).isGreaterThan(late);
    }
  }

  @Test
  void usersOfSeveralServersConnectToThemInTurn() throws IOException {
    try (var one = LessonServer.start(Step03.lesson(), Options.anyFreePort());
        var other = LessonServer.start(Step03.lesson(), Options.anyFreePort());
        var selector = Selector.open();
        var users =
            new VirtualUsers(selector, List.of(one.port(), other.port()), new TypedJson())) {
      users.growTo(6);

      var load =
          new LoadGenerator(users, Schedule.closedLoop(4, 10, 60), 3, TEXT, new InFlight(), 0);
      load.run();

      assertThat(load.sample(0, 0).deliveries()).isEqualTo(30);
    }
  }

  @Test
  void aRefusalEndsTheBenchmark() {
    var onlyOne = Schedule.closedLoop(1, 1, 60);

    assertThatThrownBy(() -> run(Step03.lesson(), new PlainText(), 2, 2, onlyOne))
        .isInstanceOf(BenchError.class)
        .hasMessageStartingWith("The server refuses: ")
        .hasMessageContaining("bad_json");
  }
}
