package noom.step02;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list by itself, with ways out that the test decides. */
class PeersTest {
  private final Peers everyone = new Peers();
  private final List<Runnable> postmen = new ArrayList<>();

  @Test
  void whoIsLetGoInTheMiddleOfABroadcastMayLeaveTheListAtOnce() {
    var slow = new Outbox[1];
    slow[0] = new Outbox(wayOutThat(() -> everyone.leave(slow[0])), postmen::add);
    everyone.join(slow[0]);
    for (int i = 0; i < Outbox.HIGH_WATER_MARK / 1024; i++) {
      slow[0].send("x".repeat(1024 - Outbox.FRAME_OVERHEAD));
    }
    everyone.join(new Outbox(wayOutThat(() -> {}), postmen::add));

    everyone.broadcast("one too many for the slow");
    List.copyOf(postmen).forEach(Runnable::run);

    assertThat(everyone.count()).isEqualTo(1);
  }

  /** A way out on which nothing ever arrives. */
  private static Transport wayOutThat(Runnable onClose) {
    return new Transport() {
      @Override
      public void write(List<ByteBuffer> texts, Runnable done) {}

      @Override
      public void close(int code, String reason) {
        onClose.run();
      }
    };
  }
}
