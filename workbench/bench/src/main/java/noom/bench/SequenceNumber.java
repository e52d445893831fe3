package noom.bench;

/** Numbers a text, so that it is told from all others wherever it comes back: {@code ~17~xxxx…}. */
final class SequenceNumber {
  static final int NONE = -1;
  private static final char MARK = '~';

  private SequenceNumber() {}

  /** This text with a number in place of its beginning. */
  static String on(String text, int number) {
    var mark = MARK + Integer.toString(number) + MARK;
    return mark + text.substring(Math.min(mark.length(), text.length()));
  }

  /** The number in these bytes; {@link #NONE} if they have none. */
  static int in(byte[] bytes, int from, int length) {
    var end = from + length;
    for (var i = from; i < end; i++) {
      if (bytes[i] == MARK) {
        return digits(bytes, i + 1, end);
      }
    }
    return NONE;
  }

  private static int digits(byte[] bytes, int from, int end) {
    var number = 0;
    for (var i = from; i < end && bytes[i] != MARK; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
