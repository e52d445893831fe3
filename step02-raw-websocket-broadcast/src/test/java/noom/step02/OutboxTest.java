package noom.step02;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The outbox by itself, with a wire whose speed the test decides. */
class OutboxTest {
  private static final int ONE_MEBIBYTE = 1024 * 1024;

  private final List<List<String>> writes = new ArrayList<>();
  private final List<String> closes = new ArrayList<>();
  private final List<Runnable> postmen = new ArrayList<>();
  private Runnable written;

  private final Transport transport =
      new Transport() {
        @Override
        public void write(List<ByteBuffer> texts, Runnable done) {
          writes.add(texts.stream().map(text -> UTF_8.decode(text).toString()).toList());
          written = done;
        }

        @Override
        public void close(int code, String reason) {
          closes.add(code + " " + reason);
        }
      };

  private final Outbox outbox = new Outbox(transport, postmen::add);

  private void aPostmanComes() {
    postmen.remove(0).run();
  }

  private void allPostmenCome() {
    while (!postmen.isEmpty()) {
      aPostmanComes();
    }
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
    fill();

    allPostmenCome();
    assertThat(closes).isEmpty();
  }

  @Test
  void oneTextMoreThanThatClosesWith4008AndDropsWhatWaits() {
    fill();

    outbox.send("");
    allPostmenCome();

    assertThat(closes).containsExactly("4008 slow");
    assertThat(writes).isEmpty();
  }

  @Test
  void whatIsOnItsWayCountsUntilItHasLeft() {
    fill();
    aPostmanComes();
    outbox.send("");
    allPostmenCome();

    assertThat(closes).containsExactly("4008 slow");
  }

  @Test
  void whatHasLeftMakesRoomForAsMuch() {
    fill();
    aPostmanComes();
    written.run();
    var left = writes.get(0);

    left.forEach(outbox::send);
    allPostmenCome();
    assertThat(closes).isEmpty();
    outbox.send("");
    allPostmenCome();

    assertThat(closes).containsExactly("4008 slow");
  }

  @Test
  void emptyTextsFillItToo() {
    for (int i = 0; i < ONE_MEBIBYTE / Outbox.FRAME_OVERHEAD; i++) {
      outbox.send("");
    }
    allPostmenCome();
    assertThat(closes).isEmpty();

    outbox.send("");
    allPostmenCome();

    assertThat(closes).containsExactly("4008 slow");
  }

  @Test
  void muchLeavesInSeveralWritesSoThatAGoodbyeNeedNotWaitForAll() {
    fill();
    aPostmanComes();

    var bytes = writes.get(0).stream().mapToInt(String::length).sum();
    assertThat(bytes).isBetween(Outbox.BYTES_AT_ONCE / 2, Outbox.BYTES_AT_ONCE);
    for (int more = 1; !postmen.isEmpty() || written != null; more++) {
      assertThat(more).isLessThan(100);
      var done = written;
      written = null;
      done.run();
      if (!postmen.isEmpty()) {
        aPostmanComes();
      }
    }
    assertThat(writes.stream().mapToInt(List::size).sum()).isEqualTo(1024);
  }

  @Test
  void aClosedOutboxIsClosedOnceAndTakesNothingMore() {
    fill();
    outbox.send("too much");
    outbox.send("and more");
    allPostmenCome();

    assertThat(closes).hasSize(1);
    assertThat(writes).isEmpty();
    assertThat(postmen).isEmpty();
  }

  @Test
  void oneRoundOfThePostmanServesAllWhoAreNotOnHisWayAlready() {
    var other = new Outbox(transport, postmen::add);
    outbox.send("one");
    assertThat(postmen).hasSize(1);

    Outbox.sendToAll(List.of(outbox, other), "안녕", postmen::add);
    assertThat(postmen).hasSize(2);
    aPostmanComes();
    aPostmanComes();

    assertThat(writes).containsExactly(List.of("one", "안녕"), List.of("안녕"));
  }

  @Test
  void whoIsTooSlowKeepsNobodyElseFromBeingServed() {
    var other = new Outbox(transport, postmen::add);
    fill();
    postmen.clear();

    Outbox.sendToAll(List.of(outbox, other), "hi", postmen::add);
    allPostmenCome();

    assertThat(closes).containsExactly("4008 slow");
    assertThat(writes).containsExactly(List.of("hi"));
  }

  /** Up to the last byte of the limit. */
  private void fill() {
    var kibibyte = "x".repeat(1024 - Outbox.FRAME_OVERHEAD);
    for (int sent = 0; sent < ONE_MEBIBYTE; sent += 1024) {
      outbox.send(kibibyte);
    }
  }

  private void sendToNewcomers(int count) {
    var all = Stream.generate(() -> new Outbox(transport, postmen::add)).limit(count).toList();
    Outbox.sendToAll(all, "hi all", postmen::add);
  }

  @Test
  void fiftyAreServedAtOnce() {
    sendToNewcomers(Outbox.AT_ONCE);

    assertThat(postmen).hasSize(1);
    allPostmenCome();
    assertThat(writes).hasSize(Outbox.AT_ONCE);
  }

  @Test
  void oneMoreIsServedByItself() {
    sendToNewcomers(Outbox.AT_ONCE + 1);

    assertThat(postmen).hasSize(2);
    aPostmanComes();
    assertThat(writes).hasSize(Outbox.AT_ONCE);
    aPostmanComes();
    assertThat(writes).hasSize(Outbox.AT_ONCE + 1);
  }
}
