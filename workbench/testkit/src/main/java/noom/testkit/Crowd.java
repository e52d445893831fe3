package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** Many who come and go, and what they leave in the memory. */
public final class Crowd {
  private Crowd() {}

  /** Connects one after the other; each leaves at once, every other one without a goodbye. */
  private static void comeAndGo(LessonExtension server, int times) {
    for (int i = 0; i < times; i++) {
      try (var client = RawClient.connect(server.port())) {
        if (i % 2 == 0) {
          client.reset();
        }
      }
    }
  }

  /** So many who are connected, and say nothing. */
  public static List<RawClient> connect(int port, int count) {
    return Stream.generate(() -> RawClient.connect(port)).limit(count).toList();
  }

  /** A thousand come and go; what is left of them must be no more than noise. */
  public static void leavesNothingBehind(LessonExtension server) {
    comeAndGo(server, 200); // what is made once and kept has been made after these
    var before = usedHeap();
    comeAndGo(server, 1_000);
    eventually(() -> assertThat(usedHeap() - before).as("bytes kept").isLessThan(2_000_000));
  }

  /** Bytes of the heap in use, after a look at what can be thrown away. */
  public static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
