package noom.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class NonBlockingTerminalTest {
  private final CountDownLatch goesOn = new CountDownLatch(1);
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

  /** A terminal that is stopped until the test lets it go on. */
  private final class Stopped extends OutputStream {
    @Override
    public void write(byte[] bytes, int from, int length) {
      try {
        goesOn.await();
        seen.add(new String(bytes, from, length, UTF_8).strip());
      } catch (InterruptedException stop) {
        throw new IllegalStateException(stop);
      }
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }
  }

  @Test
  void whoPrintsDoesNotWaitForATerminalThatIsStopped() throws Exception {
    var terminal = NonBlockingTerminal.before(new Stopped(), UTF_8);
    for (int i = 0; i < 100_000; i++) {
      terminal.print("소시지 " + i);
    }
    goesOn.countDown();

    for (int i = 0; i < NonBlockingTerminal.WAITING; i++) {
      assertThat(seen.poll(10, SECONDS)).isEqualTo("소시지 " + i);
    }
  }

  @Test
  void whatIsPrintedIsSeenInItsOrder() throws Exception {
    goesOn.countDown();
    var terminal = NonBlockingTerminal.before(new Stopped(), UTF_8);
    terminal.print("one");
    terminal.print("two");

    assertThat(seen.poll(10, SECONDS)).isEqualTo("one");
    assertThat(seen.poll(10, SECONDS)).isEqualTo("two");
  }
}
