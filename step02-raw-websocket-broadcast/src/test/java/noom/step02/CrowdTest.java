package noom.step02;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import noom.testkit.Client;
import noom.testkit.Crowd;
import noom.testkit.LessonExtension;
import noom.testkit.Log;
import noom.testkit.RawClient;
import noom.testkit.SlowReaders;
import noom.workbench.Options;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many at once, of whom some or all are unlucky. With {@code -Dsoak=true} again and again. */
class CrowdTest {
  private static final int CROWD = 2_000;

  private final Peers everyone = new Peers();

  /** With places for just one more than the crowd. */
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(
          () -> Step02.lesson(everyone), Options.anyFreePort().withConnections(CROWD + 1));

  private void peersAre(int count) {
    eventually(() -> assertThat(everyone.count()).as("peers").isEqualTo(count));
  }

  @Test
  void twoThousandWhoBreakOffAtOnceAreNoticedByNobodyAndLeaveNoConnectionOpen() {
    try (var log = Log.capture();
        var ann = Client.connect(server)) {
      for (int round = 0; round < 2; round++) { // the second needs every place of the first
        var crowd = Crowd.connect(server.port(), CROWD);
        peersAre(CROWD + 1);

        crowd.forEach(RawClient::reset);

        peersAre(1);
        assertThat(ann.send("alone?").next()).isEqualTo("alone?");
      }
      assertThat(log.text()).isEmpty();
    }
  }

  @Test
  void oneWhoStallsAndOneWhoTricklesAreLetGoAndTwoHundredOthersHearEverything() {
    try (var slow = SlowReaders.connect(server)) {
      var others = Stream.generate(() -> Client.connect(server)).limit(200).toList();
      peersAre(202);

      slow.areLetGoWhile("x".repeat(32 * 1024), text -> tell(others, text));

      peersAre(200);
      others.forEach(Client::abort);
    }
  }

  private static void tell(List<Client> others, String text) {
    others.get(0).send(text);
    others.forEach(other -> assertThat(other.next()).isEqualTo(text));
  }

  @RepeatedTest(20)
  @Timeout(300) // 2,000 resets and 12 MB each time, on a machine that may be busy
  @EnabledIfSystemProperty(named = "soak", matches = "true")
  void againAndAgain() {
    twoThousandWhoBreakOffAtOnceAreNoticedByNobodyAndLeaveNoConnectionOpen();
    oneWhoStallsAndOneWhoTricklesAreLetGoAndTwoHundredOthersHearEverything();
  }
}
