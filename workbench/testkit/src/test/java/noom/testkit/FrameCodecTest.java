package noom.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A frame is encoded and decoded, at every limit of RFC 6455, section 5.2. */
class FrameCodecTest {
  private static Frame text(String text) {
    return new Frame(Frame.TEXT, text.getBytes(UTF_8));
  }

  private static byte[] bytes(ByteBuffer... encoded) {
    var all = ByteBuffer.allocate(Arrays.stream(encoded).mapToInt(ByteBuffer::remaining).sum());
    for (var frame : encoded) {
      all.put(frame);
    }
    return all.array();
  }

  private static String told(Frame frame) {
    return frame.opcode() + " " + frame.text() + (frame.isLast() ? "" : "…");
  }

  private static List<String> decode(FrameDecoder frames) {
    var decoded = new ArrayList<String>();
    while (frames.next()) {
      decoded.add(told(frames.frame()));
    }
    return decoded;
  }

  private static List<String> decode(byte[] bytes) {
    return decode(new FrameDecoder(bytes, 0, bytes.length));
  }

  @Test
  void aFrameOfAServerIsEncodedAsTheExampleOfTheStandard() {
    assertThat(bytes(text("Hello").encode())).containsExactly(0x81, 0x05, 'H', 'e', 'l', 'l', 'o');
  }

  @Test
  void theMaskedExampleOfTheStandardIsDecoded() {
    var example =
        new byte[] {(byte) 0x81, (byte) 0x85, 0x37, (byte) 0xfa, 0x21, 0x3d, 0x7f, (byte) 0x9f};
    var bytes = Arrays.copyOf(example, 11);
    System.arraycopy(new byte[] {0x4d, 0x51, 0x58}, 0, bytes, 8, 3);

    assertThat(decode(bytes)).containsExactly("1 Hello");
  }

  @Test
  void aFrameOfAClientIsMasked() {
    var bytes = bytes(text("Hello").encodeMasked());

    assertThat(bytes).startsWith(0x81, 0x85).hasSize(11);
    assertThat(new String(bytes, UTF_8)).doesNotContain("Hello");
    assertThat(decode(bytes)).containsExactly("1 Hello");
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "125, 2", "126, 4", "65535, 4", "65536, 10"})
  void theLengthTakesAsFewBytesAsTheStandardAsks(int length, int header) {
    var frame = text("x".repeat(length));

    assertThat(bytes(frame.encode())).hasSize(header + length);
    assertThat(bytes(frame.encodeMasked())).hasSize(header + 4 + length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 127, 128, 255, 256, 65_535, 65_536, 200_000})
  void whatIsEncodedIsDecodedWhateverItsLength(int length) throws IOException {
    var text = "0123456".repeat(length / 7 + 1).substring(0, length);
    var bytes = bytes(text(text).encode(), text(text).encodeMasked());

    var in = new ByteArrayInputStream(bytes.clone());
    assertThat(Frame.read(in).text()).isEqualTo(text);
    assertThat(Frame.read(in).text()).isEqualTo(text);
    assertThat(decode(bytes)).containsExactly("1 " + text, "1 " + text);
  }

  @Test
  void framesThatCameTogetherAreDecodedOneByOne() {
    var ping = new Frame(Frame.PING, new byte[0]);

    var bytes = bytes(text("one").encode(), ping.encode(), text("둘").encode());

    assertThat(decode(bytes)).containsExactly("1 one", "9 ", "1 둘");
  }

  @Test
  void theFragmentsOfAMessageAreToldFromItsLast() {
    var first = new Frame(Frame.TEXT, "Hel".getBytes(UTF_8), false);
    var ping = new Frame(Frame.PING, new byte[0]);
    var last = new Frame(Frame.CONTINUATION, "lo".getBytes(UTF_8), true);

    var bytes = bytes(first.encode(), ping.encodeMasked(), last.encode());

    assertThat(decode(bytes)).containsExactly("1 Hel…", "9 ", "0 lo");
  }

  @Test
  void bytesBeforeTheFirstFrameAreLeftOut() {
    var bytes = bytes(ByteBuffer.wrap("HTTP".getBytes(UTF_8)), text("one").encodeMasked());

    var frames = new FrameDecoder(bytes, 4, bytes.length);

    assertThat(frames.decoded()).isEqualTo(4);
    assertThat(decode(frames)).containsExactly("1 one");
    assertThat(frames.decoded()).isEqualTo(bytes.length);
  }

  private static List<String> decodeInTwoParts(byte[] bytes, int cut) {
    var part = new FrameDecoder(Arrays.copyOf(bytes, cut), 0, cut);
    var decoded = new ArrayList<>(decode(part));
    decoded.addAll(decode(new FrameDecoder(bytes, part.decoded(), bytes.length)));
    return decoded;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 125, 126, 700})
  void whereverTwoFramesAreCutBothAreDecoded(int length) {
    var text = "x".repeat(length);
    var bytes = bytes(text(text).encodeMasked(), text("two").encode(), text("3").encodeMasked());
    for (int cut = 0; cut <= bytes.length; cut++) {
      assertThat(decodeInTwoParts(bytes.clone(), cut))
          .as("cut at %d", cut)
          .containsExactly("1 " + text, "1 two", "1 3");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536})
  void aLongFrameIsDecodedWhereverItsHeaderOrItsEndIsCut(int length) {
    var text = "x".repeat(length);
    var bytes = bytes(text(text).encodeMasked());
    for (int i = 0; i < 20; i++) {
      assertThat(decodeInTwoParts(bytes.clone(), i)).containsExactly("1 " + text);
      assertThat(decodeInTwoParts(bytes.clone(), bytes.length - i)).containsExactly("1 " + text);
    }
  }

  @Test
  void aStreamThatEndsWithinAFrameIsToldSo() {
    var bytes = bytes(text("x".repeat(126)).encode());
    for (int length = 0; length < bytes.length; length++) {
      var in = new ByteArrayInputStream(bytes, 0, length);
      assertThatThrownBy(() -> Frame.read(in)).isInstanceOf(EOFException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"4294967296", "9223372036854775807", "18446744073709551615"})
  void aLengthThatNoArrayHasIsRefused(String length) {
    var header = ByteBuffer.allocate(10).put((byte) 0x81).put((byte) 127);
    var bytes = header.putLong(Long.parseUnsignedLong(length)).array();

    assertThatThrownBy(() -> decode(bytes)).hasMessage("A frame of " + length + " bytes.");
  }
}
