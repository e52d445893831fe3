package noom.workbench.classroom;

import static java.util.stream.Collectors.joining;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.stream.IntStream;

/** A QR code (ISO/IEC 18004) as a picture, and as text. */
final class QrImage {
  private static final int MARGIN = 4; // light modules on each side, as the standard has it

  /** Black on white whatever the colours of the terminal are: two of the 256 that no theme sets. */
  private static final String BLACK_ON_WHITE = "\033[38;5;16;48;5;231m";

  private static final String AS_BEFORE = "\033[0m";

  private final QrCode code;

  private QrImage(QrCode code) {
    this.code = code;
  }

  static QrImage of(String text) {
    return new QrImage(QrCode.encodeText(text, Ecc.MEDIUM));
  }

  /** As large as the space that it gets, dark on light in every theme. */
  String svg() {
    var size = code.size + 2 * MARGIN;
    return """
        <svg viewBox="0 0 %1$d %1$d" fill="#000" shape-rendering="crispEdges">\
        <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s"/></svg>"""
        .formatted(size, dots());
  }

  private String dots() {
    return IntStream.range(0, code.size * code.size)
        .filter(it -> isDark(it % code.size, it / code.size))
        .mapToObj(it -> dot(it % code.size + MARGIN, it / code.size + MARGIN))
        .collect(joining());
  }

  private static String dot(int x, int y) {
    return "M%d %dh1v1h-1z".formatted(x, y);
  }

  /** A letter is as high as it is wide twice: it shows two modules, one above the other. */
  String forTerminal() {
    return IntStream.range(0, (code.size + 2 * MARGIN + 1) / 2)
        .mapToObj(it -> BLACK_ON_WHITE + line(2 * it - MARGIN) + AS_BEFORE + "\n")
        .collect(joining());
  }

  private String line(int y) {
    return IntStream.range(-MARGIN, code.size + MARGIN)
        .mapToObj(x -> letter(isDark(x, y), isDark(x, y + 1)))
        .collect(joining());
  }

  private static String letter(boolean isUpperDark, boolean isLowerDark) {
    if (isUpperDark) {
      return isLowerDark ? "█" : "▀";
    }
    return isLowerDark ? "▄" : " ";
  }

  /** All around the code it is light. */
  private boolean isDark(int x, int y) {
    return code.getModule(x, y);
  }
}
