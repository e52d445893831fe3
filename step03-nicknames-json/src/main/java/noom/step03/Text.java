package noom.step03;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What people type, made fit to be shown to others. Lengths are in characters as Unicode counts.
 */
public final class Text {
  /** Characters of a message. */
  public static final int MAX_MESSAGE = 2_000;

  /** Control characters, and those that turn the direction of what others have written. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  /** What cannot be seen: white space and characters without a shape. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\s\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164"
              + "\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]++");

  /** Looks at each run of spaces once: a message full of them must not keep the server busy. */
  private static final Pattern SPACE_AROUND =
      Pattern.compile("^[\\p{Z}\\s]++|(?<![\\p{Z}\\s])[\\p{Z}\\s]++$");

  private Text() {}

  /**
   * A name: trimmed, composed (NFC), free of control characters; any script is welcome.
   *
   * @throws UserError {@code blank} or {@code too_long}
   */
  public static String name(String typed, int maxLength) {
    var printable = UNPRINTABLE.matcher(typed).replaceAll("");
    var trimmed = SPACE_AROUND.matcher(printable).replaceAll("");
    return requireFit(Normalizer.normalize(trimmed, Normalizer.Form.NFC), maxLength);
  }

  /**
   * A message, just as it was typed.
   *
   * @throws UserError {@code blank} or {@code too_long}
   */
  public static String message(String typed) {
    return requireFit(typed, MAX_MESSAGE);
  }

  /** What of a text can be seen. */
  public static String visible(String text) {
    return INVISIBLE.matcher(text).replaceAll("");
  }

  private static String requireFit(String text, int maxLength) {
    if (text.isEmpty() || INVISIBLE.matcher(text).matches()) {
      throw UserError.of("blank");
    }
    var length = text.codePointCount(0, text.length());
    if (length > maxLength) {
      throw UserError.of("too_long", Map.of("length", length, "most", maxLength));
    }
    return text;
  }
}
