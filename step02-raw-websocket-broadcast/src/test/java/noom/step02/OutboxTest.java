package noom.step02;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The outbox by itself, with a wire whose speed the test decides. */
class OutboxTest {
  private final List<List<String>> writes = new ArrayList<>();
  private final List<String> closes = new ArrayList<>();
  private final List<Runnable> postmen = new ArrayList<>();
  private Runnable written;

  private final Outbox outbox =
      new Outbox(
          new Wire() {
            @Override
            public void write(List<ByteBuffer> texts, Runnable done) {
              writes.add(texts.stream().map(text -> UTF_8.decode(text).toString()).toList());
              written = done;
            }

            @Override
            public void close(int code, String reason) {
              closes.add(code + " " + reason);
            }
          },
          postmen::add);

  private void aPostmanComes() {
    postmen.remove(0).run();
  }

  @Test
  void whatWaitsTogetherLeavesTogetherInOrder() {
    outbox.send("one");
    outbox.send("two");
    outbox.send("three");

    assertThat(postmen).hasSize(1);
    aPostmanComes();

    assertThat(writes).containsExactly(List.of("one", "two", "three"));
  }

  @Test
  void whatComesWhileTheWireIsBusyWaitsForTheNextWrite() {
    outbox.send("one");
    aPostmanComes();
    outbox.send("two");
    outbox.send("three");
    assertThat(postmen).isEmpty();

    written.run();
    aPostmanComes();

    assertThat(writes).containsExactly(List.of("one"), List.of("two", "three"));
  }

  @Test
  void anEmptyOutboxCallsNobody() {
    outbox.send("one");
    aPostmanComes();
    written.run();

    assertThat(postmen).isEmpty();
    assertThat(writes).hasSize(1);
  }

  @Test
  void oneMebibyteMayWait() {
    fillUpTo(Outbox.MAX_WAITING_BYTES);

    assertThat(closes).isEmpty();
    aPostmanComes();
    assertThat(String.join("", writes.get(0))).hasSize(Outbox.MAX_WAITING_BYTES);
  }

  @Test
  void oneByteMoreClosesWith4008AndDropsWhatWaits() {
    fillUpTo(Outbox.MAX_WAITING_BYTES);

    outbox.send("!");
    assertThat(closes).containsExactly("4008 slow");
    aPostmanComes();

    assertThat(writes).isEmpty();
  }

  @Test
  void whatIsOnItsWayCountsUntilItHasLeft() {
    fillUpTo(Outbox.MAX_WAITING_BYTES);
    aPostmanComes();
    written.run();
    outbox.send("there is room again");
    assertThat(closes).isEmpty();

    fillUpTo(Outbox.MAX_WAITING_BYTES);

    assertThat(closes).containsExactly("4008 slow");
  }

  @Test
  void aClosedOutboxIsClosedOnceAndTakesNothingMore() {
    fillUpTo(Outbox.MAX_WAITING_BYTES);
    outbox.send("too much");
    outbox.send("and more");
    aPostmanComes();

    assertThat(closes).hasSize(1);
    assertThat(writes).isEmpty();
    assertThat(postmen).isEmpty();
  }

  @Test
  void oneFrameServesManyOutboxes() {
    var frame = Outbox.encode("안녕");

    outbox.send(frame);
    outbox.send(frame);
    aPostmanComes();

    assertThat(writes).containsExactly(List.of("안녕", "안녕"));
  }

  private void fillUpTo(int bytes) {
    var kibibyte = "x".repeat(1024);
    for (int sent = 0; sent < bytes; sent += kibibyte.length()) {
      outbox.send(kibibyte);
    }
  }
}
