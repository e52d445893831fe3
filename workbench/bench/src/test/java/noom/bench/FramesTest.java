package noom.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {
  private final List<String> heard = new ArrayList<>();

  private int read(byte[] bytes, int end) {
    return Frames.read(
        bytes,
        end,
        (opcode, all, from, length) ->
            heard.add(opcode + " " + new String(all, from, length, UTF_8)));
  }

  private static byte[] bytes(ByteBuffer... frames) {
    var all = ByteBuffer.allocate(500_000);
    for (var frame : frames) {
      all.put(frame);
    }
    var bytes = new byte[all.flip().remaining()];
    all.get(bytes);
    return bytes;
  }

  private static ByteBuffer text(String text) {
    return Frames.ofServer(Frames.TEXT, text.getBytes(UTF_8));
  }

  @Test
  void aFrameIsWrittenAsTheStandardHasIt() {
    assertThat(bytes(text("Hello"))).containsExactly(0x81, 0x05, 'H', 'e', 'l', 'l', 'o');
  }

  @Test
  void theFrameOfAClientIsMasked() {
    var frame = bytes(Frames.ofClient(Frames.TEXT, "Hello".getBytes(UTF_8)));

    assertThat(frame).startsWith(0x81, 0x85).hasSize(11);
    assertThat(new String(frame, UTF_8)).doesNotContain("Hello");
    read(frame, frame.length);
    assertThat(heard).containsExactly("1 Hello");
  }

  @Test
  void framesThatCameTogetherAreReadOneByOne() {
    var bytes = bytes(text("one"), Frames.ofServer(Frames.PING, new byte[0]), text("둘"));

    assertThat(read(bytes, bytes.length)).isEqualTo(bytes.length);
    assertThat(heard).containsExactly("1 one", "9 ", "1 둘");
  }

  @Test
  void whatIsNotThereAsAWholeIsLeft() {
    var bytes = bytes(text("one"), text("two"));

    for (var end = 5; end < 10; end++) {
      assertThat(read(bytes, end)).as("of %d bytes", end).isEqualTo(5);
    }
    assertThat(heard).hasSize(5).containsOnly("1 one");
  }

  @ParameterizedTest
  @CsvSource({"125, 2", "126, 4", "65535, 4", "65536, 10"})
  void theLengthIsWrittenInAsFewBytesAsTheStandardAsks(int length, int header) {
    assertThat(bytes(text("x".repeat(length)))).hasSize(header + length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 127, 128, 255, 256, 65_535, 65_536, 200_000})
  void aFrameMayHaveAnyLength(int length) {
    var text = "x".repeat(length);
    var bytes = bytes(text(text), Frames.ofClient(Frames.TEXT, text.getBytes(UTF_8)));

    assertThat(read(bytes, bytes.length)).isEqualTo(bytes.length);
    assertThat(heard).containsExactly("1 " + text, "1 " + text);
  }
}
