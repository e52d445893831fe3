package noom.bench;

/** A text that can be told from all others, wherever it comes back: {@code ~17~xxxx…}. */
final class Stamp {
  private static final char MARK = '~';

  private Stamp() {}

  /** This text with a stamp in place of its beginning. */
  static String on(String text, int number) {
    var stamp = MARK + Integer.toString(number) + MARK;
    return stamp + text.substring(Math.min(stamp.length(), text.length()));
  }

  /** The number in these bytes; -1 if they have no stamp. */
  static int number(byte[] bytes, int from, int length) {
    var end = from + length;
    for (var i = from; i < end; i++) {
      if (bytes[i] == MARK) {
        return digits(bytes, i + 1, end);
      }
    }
    return -1;
  }

  private static int digits(byte[] bytes, int from, int end) {
    var number = 0;
    for (var i = from; i < end && bytes[i] != MARK; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }
}
