package noom.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceNumberTest {
  private static int number(String text) {
    var bytes = ("~9~" + text).getBytes(UTF_8);
    return SequenceNumber.in(bytes, 3, bytes.length - 3);
  }

  @Test
  void aTextKeepsItsLengthUnlessItIsShorterThanItsNumber() {
    assertThat(SequenceNumber.on("0123456789", 17)).isEqualTo("~17~456789");
    assertThat(SequenceNumber.on("012", 17)).isEqualTo("~17~");
  }

  @Test
  void theNumberIsFoundWhereverItIs() {
    assertThat(number("~0~")).isEqualTo(0);
    assertThat(number("{\"text\":\"~123456~xx\"}")).isEqualTo(123_456);
  }

  @Test
  void aTextThatIsNoMessageHasNoNumber() {
    assertThat(number("{\"type\":\"ping\"}")).isEqualTo(SequenceNumber.NONE);
    assertThat(number("")).isEqualTo(SequenceNumber.NONE);
  }
}
