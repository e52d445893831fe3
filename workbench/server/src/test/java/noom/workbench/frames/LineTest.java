package noom.workbench.frames;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class LineTest {
  private final StringBuilder left = new StringBuilder();
  private final List<String> told = new ArrayList<>();
  private Optional<IOException> failure = Optional.empty();
  private final Line line = new Line(this::write);

  private void write(Callback callback, ByteBuffer... buffers) {
    for (var buffer : buffers) {
      left.append(US_ASCII.decode(buffer));
    }
    failure.ifPresentOrElse(callback::failed, callback::succeeded);
  }

  private void carry(String... parts) {
    var buffers = new ArrayList<ByteBuffer>();
    for (var part : parts) {
      buffers.add(ByteBuffer.wrap(part.getBytes(US_ASCII)));
    }
    var callback = Callback.from(() -> told.add("written"), why -> told.add("failed"));
    line.carry(new Write(callback, buffers.toArray(ByteBuffer[]::new)));
  }

  @Test
  void anOpenLineCarriesEverythingAtOnce() {
    carry("abc", "", "de");

    assertThat(left).hasToString("abcde");
    assertThat(told).containsExactly("written");
  }

  @Test
  void aFrozenLineHoldsEverythingUntilItIsOpen() {
    line.grant(0);
    carry("abc");
    assertThat(left).hasToString("");
    assertThat(told).isEmpty();

    line.open();

    assertThat(left).hasToString("abc");
    assertThat(told).containsExactly("written");
  }

  @Test
  void asManyBytesLeaveAsAreGrantedAndTheRestWithTheNext() {
    line.grant(4);
    carry("abc", "def");
    assertThat(left).hasToString("abcd");
    assertThat(told).isEmpty();

    line.grant(2);

    assertThat(left).hasToString("abcdef");
    assertThat(told).containsExactly("written");
  }

  @Test
  void whatWasGrantedIsUsedUp() {
    line.grant(3);
    carry("abc");
    carry("d");
    assertThat(left).hasToString("abc");

    line.grant(1);

    assertThat(left).hasToString("abcd");
    assertThat(told).containsExactly("written", "written");
  }

  @Test
  void nothingToWriteNeedsNoGrant() {
    line.grant(0);
    carry("");

    assertThat(told).containsExactly("written");
  }

  @Test
  void aWriteThatFailsHalfWayIsToldOnce() {
    line.grant(2);
    failure = Optional.of(new IOException("broken"));
    carry("abcd");
    line.open();

    assertThat(left).hasToString("ab");
    assertThat(told).containsExactly("failed");
  }
}
