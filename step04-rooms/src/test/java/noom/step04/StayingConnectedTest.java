package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import noom.step03.Nicknames;
import noom.testkit.Crowd;
import noom.testkit.LessonExtension;
import noom.testkit.RawClient;
import noom.testkit.TestTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is still there, who is gone, and who has come back. */
class StayingConnectedTest {
  private final TestTime time = new TestTime();
  private final SocketServer socketServer = new SocketServer(time);
  private final List<String> gone = new CopyOnWriteArrayList<>();

  @RegisterExtension
  final LessonExtension server = new LessonExtension(() -> Step04.lesson(socketServer));

  @BeforeEach
  void noteWhoGoes() {
    socketServer.disconnected.add(
        (socket, why) -> gone.add(Nicknames.of(socket.notes) + " " + why));
  }

  private void seconds(int seconds) {
    time.pass(Duration.ofSeconds(seconds));
  }

  // Heartbeat

  @Test
  void theServerAsksEvery25SecondsAndWhoAnswersStays() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      for (int round = 0; round < 4; round++) {
        seconds(24);
        assertThat(ann.hasHeard("ping")).isEmpty();
        seconds(1);
        ann.hears("ping");
        ann.emit("pong", Map.of());
        ann.ask("nickname", Map.of("nickname", "Ann"));
      }
      assertThat(gone).isEmpty();
    }
  }

  @Test
  void whoSaysNothingFor20SecondsAfterThatIsGone() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      seconds(25);
      ann.hears("ping");
      bob.hears("ping");
      bob.emit("pong", Map.of());
      bob.hasHeard("ping");
      seconds(19);
      assertThat(gone).isEmpty();

      seconds(1);

      assertThat(gone).containsExactly("Ann silent");
      assertThat(ann.client().closed().code()).isEqualTo(4001);
      Lobby.has(socketServer, 1);
    }
  }

  @Test
  void whoFallsSilentRightAfterAnAnswerIsGoneWithin45Seconds() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      seconds(25);
      ann.emit("pong", Map.of());
      ann.hasHeard("ping");
      seconds(44);
      assertThat(gone).isEmpty();

      seconds(1);

      assertThat(gone).containsExactly("Ann silent");
    }
  }

  @Test
  void anyFrameIsASignOfLifeEvenAMistake() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      seconds(25);
      ann.client().send("no JSON");
      ann.hears("error");
      seconds(20);

      assertThat(gone).isEmpty();
    }
  }

  @Test
  void whoIsAskedAndGoesIsGoneOnce() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      var bob = Person.join(server, "Bob", "lobby");
      seconds(25);
      ann.emit("pong", Map.of());
      ann.hasHeard("ping");
      bob.close();
      Lobby.has(socketServer, 1);

      seconds(20);

      assertThat(gone).containsExactly("Bob closed with 1000");
    }
  }

  @Test
  void whoHasComeBetweenIsNotAsked() {
    seconds(26);
    try (var ann = Person.join(server, "Ann", "lobby")) {
      seconds(23);
      assertThat(ann.hasHeard("ping")).isEmpty();
      assertThat(gone).isEmpty();
    }
  }

  @Test
  void aFrozenPageLeadsToOneGoodbyeThoughItsConnectionBreaksLater() {
    var frozen = RawClient.connect(server.port());
    try (var ann = Person.join(server, "Ann", "lobby")) {
      seconds(25);
      ann.emit("pong", Map.of());
      ann.hasHeard("ping");
      seconds(20);
      assertThat(gone).containsExactly("Anon silent");

      frozen.reset();
      ann.hasHeard("ping");

      assertThat(gone).containsExactly("Anon silent");
    }
  }

  @Test
  void afterTheServerStopsNothingIsDoneLaterAnyMore() {
    var later = new CopyOnWriteArrayList<String>();
    socketServer.executor().schedule(Duration.ofSeconds(1), () -> later.add("too late"));

    server.stop();
    seconds(60);

    assertThat(later).isEmpty();
  }

  @Test
  void thePageMayAskToo() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      ann.client().send("{\"type\":\"ping\"}");

      assertThat(ann.hears("pong").isNull()).isTrue();
    }
  }

  // Going

  @Test
  void whoGoesIsGoneOnceHoweverTheyGo() {
    try (var stays = Person.join(server, "Stays", "lobby")) {
      var polite = Person.join(server, "Polite", "lobby");
      var wrong = Person.join(server, "Wrong", "lobby");
      var reset = RawClient.connect(server.port());
      reset.sendText("{\"type\":\"nickname\",\"payload\":{\"nickname\":\"Reset\"}}");
      reset.sendText("{\"type\":\"enter_room\",\"payload\":{\"room\":\"lobby\"}}");
      Lobby.has(socketServer, 4);

      polite.close();
      wrong.client().sendBinary(new byte[1]);
      reset.reset();

      Lobby.has(socketServer, 1);
      stays.ask("nickname", Map.of("nickname", "Stays"));
      eventually(
          () ->
              assertThat(gone)
                  .containsExactlyInAnyOrder(
                      "Polite closed with 1000",
                      "Wrong closed with 1003",
                      "Reset closed with 1006"));
    }
  }

  @Test
  void aThousandWhoComeAndGoLeaveNothingBehind() {
    Crowd.leavesNothingBehind(server);

    eventually(
        () ->
            socketServer
                .executor()
                .execute(() -> assertThat(socketServer.rooms().everyone().sockets()).isEmpty()));
  }

  // Coming back

  @Test
  void whoComesBackDropsTheOldConnectionAndHasTheOldNickname() {
    try (var before = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby");
        var after = Person.join(server)) {
      var answer = after.ask("resume", Map.of("key", before.key()));

      assertThat(answer.path("nickname").asString()).isEqualTo("Ann");
      assertThat(before.client().closed().code()).isEqualTo(4002);
      assertThat(gone).containsExactly("Ann came back on another connection");
      Lobby.has(socketServer, 1);
      after.ask("enter_room", Map.of("room", "lobby"));
      after.ask("new_message", Map.of("text", "hi", "room", "lobby"));
      assertThat(bob.hears("new_message").path("nickname").asString()).isEqualTo("Ann");
    }
  }

  @Test
  void whoHadNoNicknameHasNoneAfterwards() {
    try (var before = Person.join(server);
        var after = Person.join(server)) {
      after.ask("resume", Map.of("key", before.key()));

      assertThat(before.client().closed().code()).isEqualTo(4002);
      socketServer
          .executor()
          .execute(
              () -> {
                var socket = socketServer.rooms().find(after.id()).orElseThrow();
                assertThat(Nicknames.has(socket.notes)).isFalse();
              });
    }
  }

  @Test
  void whoHasANicknameAlreadyKeepsItIfTheOldConnectionHadNone() {
    try (var before = Person.join(server);
        var after = Person.join(server, "Ann", "lobby")) {
      var answer = after.ask("resume", Map.of("key", before.key()));

      assertThat(answer.path("nickname").asString()).isEqualTo("Ann");
    }
  }

  @Test
  void aKeyThatNobodyHasAnyMoreIsNoMistake() {
    try (var before = Person.join(server, "Ann", "lobby");
        var after = Person.join(server, "Bob", "lobby")) {
      before.close();
      eventually(() -> assertThat(gone).hasSize(1));

      var answer = after.ask("resume", Map.of("key", before.key()));

      assertThat(answer.path("nickname").asString()).isEqualTo("Bob");
    }
  }

  @Test
  void onesOwnKeyAndAnIdAreNoReasonToHangUp() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      ann.ask("resume", Map.of("key", ann.key()));
      ann.ask("resume", Map.of("key", bob.id()));
      ann.ask("resume", Map.of("key", ""));

      Lobby.has(socketServer, 2);
      assertThat(gone).isEmpty();
    }
  }

  @Test
  void theKeyIsToldToNobodyElse() {
    try (var ann = Person.join(server, "Ann", "lobby");
        var bob = Person.join(server, "Bob", "lobby")) {
      ann.ask("new_message", Map.of("text", "hi", "room", "lobby"));

      assertThat(bob.hears("new_message").toString()).contains(ann.id()).doesNotContain(ann.key());
    }
  }

  @Test
  void aKeyThatIsNoStringIsBadPayload() {
    try (var ann = Person.join(server, "Ann", "lobby")) {
      assertThat(ann.refused("resume", Map.of("key", 5))).isEqualTo("bad_payload");
      assertThat(ann.refused("resume", Map.of())).isEqualTo("bad_payload");
    }
  }
}
