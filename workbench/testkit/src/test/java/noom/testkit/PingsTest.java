package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import noom.workbench.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A connection on which nobody says anything is kept open by pings (RFC 6455, section 5.5.2). */
class PingsTest {
  private static final Duration INTERVAL = Duration.ofSeconds(25);

  private final TestTime time = new TestTime();

  @RegisterExtension
  final LessonExtension server = new LessonExtension(Parrot::lesson, Options.anyFreePort(), time);

  /** What has come, up to the answer to what is said now. */
  private static List<Integer> opcodes(RawClient client) {
    client.sendText("say that is all");
    var opcodes = new ArrayList<Integer>();
    while (!opcodes.contains(Frame.TEXT)) {
      opcodes.add(client.read().opcode());
    }
    return opcodes;
  }

  @Test
  void eachHearsOneInEachInterval() {
    try (var ann = RawClient.connect(server.port());
        var bob = RawClient.connect(server.port())) {
      assertThat(opcodes(ann)).containsExactly(Frame.TEXT);
      assertThat(opcodes(bob)).containsExactly(Frame.TEXT);

      time.pass(INTERVAL.multipliedBy(3));

      assertThat(opcodes(ann)).containsExactly(Frame.PING, Frame.PING, Frame.PING, Frame.TEXT);
      assertThat(opcodes(bob)).containsExactly(Frame.PING, Frame.PING, Frame.PING, Frame.TEXT);
    }
  }
}
