package noom.bench;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.List;
import noom.step02.Step02;
import noom.step03.Nicknames;
import noom.step04.SocketServer;
import noom.step04.Step04;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;

class SlowConsumerTest {
  private static void broadcast(VirtualUsers users, int messages) throws IOException {
    var schedule = Schedule.closedLoop(4, messages, 60);
    new LoadGenerator(users, schedule, users.count(), BesideSlowConsumers.LONG, new InFlight(), 0)
        .run();
  }

  @Test
  void aConsumerThatStallsIsDisconnectedAgainAndAgain() throws IOException {
    var protocol = new PlainText();
    try (var server = LessonServer.start(Step02.lesson(), Options.anyFreePort());
        var selector = Selector.open();
        var users = new VirtualUsers(selector, server.port(), protocol);
        var stalls = new SlowConsumer(server.port(), protocol, 0)) {
      users.growTo(1);

      eventually(
          () -> {
            broadcast(users, 20);
            assertThat(stalls.timesDisconnected()).isGreaterThan(1);
          });
    }
  }

  @Test
  void aConsumerThatWasDisconnectedComesBackIntoTheRoom() throws IOException {
    var rooms = new SocketServer(Time.REAL);
    var lesson =
        new Lesson(
            "04",
            words -> List.of(),
            (app, options) -> {
              Step04.install(rooms);
              rooms.install(app, options);
            });
    var protocol = new Events(Integer.MAX_VALUE);
    try (var server = LessonServer.start(lesson, Options.anyFreePort());
        var selector = Selector.open();
        var users = new VirtualUsers(selector, server.port(), protocol);
        var stalls = new SlowConsumer(server.port(), protocol, 0)) {
      users.growTo(40);
      broadcast(users, 300);

      eventually(() -> lastMember(rooms, 41, "n1000000"));
      assertThat(stalls.timesDisconnected()).isPositive();
    }
  }

  /** The one that has come last is the last. */
  private static void lastMember(SocketServer rooms, int count, String nickname) {
    rooms
        .executor()
        .execute(
            () ->
                assertThat(rooms.rooms().members("room0"))
                    .extracting(it -> Nicknames.of(it.notes))
                    .hasSize(count)
                    .endsWith(nickname));
  }

  @Test
  void aConsumerThatTricklesReadsOn() throws Exception {
    try (var server = new StubServer()) {
      var moreThanTheKernelKeeps = new byte[20_000_000];
      var sent =
          server.work(
              socket -> {
                socket.getOutputStream().write(moreThanTheKernelKeeps);
                return "all of it";
              });
      try (var trickles = new SlowConsumer(server.port(), new PlainText(), 100_000)) {
        assertThat(sent.get()).isEqualTo("all of it");
      }
    }
  }
}
