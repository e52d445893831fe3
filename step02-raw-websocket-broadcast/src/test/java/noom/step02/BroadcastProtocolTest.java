package noom.step02;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import noom.testkit.Client;
import noom.testkit.Crowd;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BroadcastProtocolTest {
  private Peers everyone;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> {
            everyone = new Peers();
            return Step02.lesson(everyone);
          });

  /** A client knows that it is connected before the server has put it into its list. */
  private void peersAre(int count) {
    eventually(() -> assertThat(everyone.count()).as("peers").isEqualTo(count));
  }

  @Test
  void theSameTextGoesToEveryoneTheSenderToo() {
    try (var ann = Client.connect(server);
        var bob = Client.connect(server);
        var cho = Client.connect(server)) {
      peersAre(3);
      ann.send("안녕 👋 hello");

      for (var client : List.of(ann, bob, cho)) {
        assertThat(client.next()).isEqualTo("안녕 👋 hello");
      }
    }
  }

  @Test
  void theServerAddsNothingAndTakesNothingAway() {
    try (var ann = Client.connect(server)) {
      peersAre(1);
      for (var text : List.of("", " ", "{\"type\":\"x\"}", "<b>", "a\nb\0c", "x".repeat(65_536))) {
        assertThat(ann.send(text).next()).isEqualTo(text);
      }
    }
  }

  @Test
  void whoLeavesIsOutOfTheListHoweverTheyGo() {
    try (var stays = Client.connect(server)) {
      var polite = Client.connect(server);
      var broken = RawClient.connect(server.port());
      var silent = RawClient.connect(server.port());
      var wrong = Client.connect(server);
      peersAre(5);

      polite.close();
      broken.reset();
      silent.close();
      wrong.sendBinary(new byte[1]);

      peersAre(1);
      assertThat(stays.send("alone?").next()).isEqualTo("alone?");
    }
  }

  @Test
  void allHearTheSameOrderThoughAllSpeakAtOnce() throws Exception {
    var clients = Stream.generate(() -> Client.connect(server)).limit(4).toList();
    peersAre(4);
    var speakers = new ArrayList<Thread>();
    for (var client : clients) {
      var name = "speaker " + clients.indexOf(client);
      speakers.add(
          new Thread(() -> IntStream.range(0, 100).forEach(i -> client.send(name + " " + i))));
    }
    for (var speaker : speakers) {
      speaker.start();
    }
    for (var speaker : speakers) {
      speaker.join();
    }

    var heard = clients.stream().map(client -> next(client, 400)).toList();

    assertThat(heard.get(0)).doesNotHaveDuplicates().contains("speaker 0 99", "speaker 3 99");
    assertThat(heard).allSatisfy(list -> assertThat(list).isEqualTo(heard.get(0)));
    clients.forEach(Client::close);
  }

  private static List<String> next(Client client, int count) {
    return Stream.generate(client::next).limit(count).toList();
  }

  @Test
  void aReaderThatNeverReadsIsClosedWith4008AndTheOthersHearEverything() {
    try (var log = Log.capture();
        var stuck = RawClient.connect(server.port());
        var ann = Client.connect(server);
        var bob = Client.connect(server)) {
      peersAre(3);
      var heapBefore = Crowd.usedHeap();
      for (int i = 0; i < 120 && log.text().isEmpty(); i++) {
        var text = i + ":" + "x".repeat(32 * 1024);
        assertThat(ann.send(text).next()).isEqualTo(text);
        assertThat(bob.next()).isEqualTo(text);
      }

      assertThat(stuck.readUntilClose().closeCode()).isEqualTo(4008);
      assertThat(Crowd.usedHeap() - heapBefore)
          .as("bytes kept for one reader")
          .isLessThan(4_000_000);
      stuck.reset();
      peersAre(2);
      assertThat(log.text()).containsOnlyOnce("WARN").contains("too slow");
    }
  }

  @Test
  void aReaderThatNeverReadsEvenTheGoodbyeIsGoneSoon() {
    try (var stuck = RawClient.connect(server.port());
        var ann = Client.connect(server)) {
      peersAre(2);
      for (int i = 0; i < 120; i++) {
        ann.send("x".repeat(32 * 1024)).next();
      }

      peersAre(1);
      stuck.readUntilGone();
    }
  }

  @Test
  void aThousandWhoComeAndGoLeaveNothingBehind() {
    Crowd.leavesNothingBehind(server);

    peersAre(0);
  }
}
