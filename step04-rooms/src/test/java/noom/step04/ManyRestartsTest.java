package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import noom.testkit.CheckoutCopy;
import noom.testkit.Client;
import noom.testkit.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a server that was replaced is left behind. */
@Timeout(600)
class ManyRestartsTest {
  private static final int RESTARTS = Boolean.getBoolean("soak") ? 100 : 10;
  private static final String CHAT = "step04-rooms/src/main/java/noom/step04/RoomChat.java";
  private static final String JCMD =
      Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

  /** As long as the longest timer of a server may still wait: its heartbeat. */
  private static final Duration PATIENCE = Heartbeat.INTERVAL.plusSeconds(35);

  private static final List<String> ONE_OF_EACH =
      List.of("noom.workbench.watch.RestartClassLoader", "sun.nio.ch.ServerSocketChannelImpl");

  @Test
  void afterManySavesThereAreNoMoreThreadsPortsAndClassLoadersThanAfterOne(@TempDir Path folder) {
    var checkout = CheckoutCopy.of(folder, "04");
    try (var step = checkout.run(Step04.class.getName(), "-Dwatch=true")) {
      saveAndSee(step, checkout, 1);
      var threads = threads(step);

      for (var save = 2; save <= RESTARTS; save++) {
        saveAndSee(step, checkout, save);
      }

      eventually(
          PATIENCE, () -> assertThat(threads(step)).hasSizeLessThanOrEqualTo(threads.size()));
      eventually(PATIENCE, () -> isLeftOnce(histogram(step)));
    }
  }

  /** With somebody inside, so that all that a lesson does has been done. */
  private static void saveAndSee(Program step, CheckoutCopy checkout, int save) {
    try (var client = Client.connect(step.socket())) {
      assertThat(client.next()).contains("connected");
      client.send("{\"type\":\"enter_room\",\"payload\":{\"room\":\"lobby\"},\"id\":1}");
      assertThat(client.next()).contains("ack");
      checkout.save(CHAT, checkout.read(CHAT) + "// saved\n");
      eventually(CheckoutCopy.PATIENCE, () -> assertThat(saves(step)).hasSize(save));
      assertThat(client.closed().code()).isEqualTo(1012);
    }
  }

  private static List<String> saves(Program step) {
    return step.lines().stream().filter(it -> it.contains("Saved RoomChat.java")).toList();
  }

  /** Without those of the JVM's own pool, which come for a timer, and go when they have rested. */
  private static List<String> threads(Program step) {
    return jcmd(step, "Thread.print").stream()
        .filter(it -> it.startsWith("\"") && !it.startsWith("\"ForkJoinPool.commonPool-worker-"))
        .toList();
  }

  /** How many objects there are that somebody still needs; the JVM collects the others before. */
  private static List<String> histogram(Program step) {
    return jcmd(step, "GC.class_histogram");
  }

  private static void isLeftOnce(List<String> histogram) {
    for (var type : ONE_OF_EACH) {
      assertThat(histogram)
          .filteredOn(line -> (line + " ").contains(" " + type + " "))
          .as(type)
          .singleElement()
          .asString()
          .matches(" *\\d+: +1 .*");
    }
  }

  private static List<String> jcmd(Program step, String question) {
    try (var answer = Program.start(new ProcessBuilder(JCMD, "" + step.pid(), question))) {
      assertThat(answer.exitCode()).isZero();
      return answer.lines();
    }
  }
}
