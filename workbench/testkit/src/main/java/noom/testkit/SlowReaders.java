package noom.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

/** Two who cannot keep up with what others say: one stalls, and one trickles. */
public final class SlowReaders implements AutoCloseable {
  /**
   * Bytes: more than an outbox keeps and the kernel takes, and more than the one reads meanwhile.
   */
  private static final int TOO_MUCH = 80 * 32 * 1024;

  private final Log log = Log.capture();
  private final RawClient stalled;
  private final RawClient trickling;

  private SlowReaders(int port) {
    stalled = RawClient.connect(port);
    trickling = RawClient.connect(port);
  }

  public static SlowReaders connect(LessonExtension server) {
    return new SlowReaders(server.port());
  }

  /** Both say this, such as that they enter a room. */
  public SlowReaders say(String text) {
    stalled.sendText(text);
    trickling.sendText(text);
    return this;
  }

  /**
   * Others talk until both have missed too much. Then both must be closed with 4008, and what
   * waited for them must not be kept.
   *
   * @param longText what is said each time, behind a number
   * @param tell says a text to all, and waits until the others have heard it
   */
  public void areLetGoWhile(String longText, Consumer<String> tell) {
    tell.accept(longText); // what is made once and kept has been made after this
    var heapBefore = Crowd.usedHeap();

    var times = TOO_MUCH / longText.getBytes(UTF_8).length;
    for (int i = 0; i < times; i++) {
      tell.accept(i + ":" + longText);
      trickling.readALittle();
    }

    eventually(() -> assertThat(log.text().split("Closed with 4008", -1)).hasSize(2 + 1));
    eventually(
        () -> assertThat(Crowd.usedHeap() - heapBefore).as("bytes kept").isLessThan(2_000_000));
  }

  @Override
  public void close() {
    stalled.close();
    trickling.close();
    log.close();
  }
}
