package noom.workbench;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RealTimeTest {
  @Test
  void aTaskRunsLaterOnAThreadThatKeepsNoProgramAlive() {
    var thread = new CompletableFuture<Thread>();
    var start = Time.REAL.nanos();
    Time.REAL.schedule(Duration.ofMillis(1), () -> thread.complete(Thread.currentThread()));

    assertThat(thread.orTimeout(60, SECONDS).join().isDaemon()).isTrue();
    assertThat(Time.REAL.nanos() - start).isGreaterThanOrEqualTo(1_000_000);
  }
}
