package noom.testkit;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.openqa.selenium.OutputType;

/** Reads a QR code as a phone does that is held in front of a screen. */
public final class QrReader {
  private static final String LETTERS = " ▄▀█"; // bit 0: the lower half is dark; bit 1: the upper
  private static final int DOT = 8; // pixels
  private static final int WHITE = 0xffffff;
  private static final int BLACK = 0;

  private QrReader() {}

  /** What the code says that a person sees on the page. */
  public static String on(Browser page) {
    var png = page.untilDrawn().find("#code svg").getScreenshotAs(OutputType.BYTES);
    return read(Io.in(() -> ImageIO.read(new ByteArrayInputStream(png))));
  }

  /** What the code says that is drawn with these lines, two rows of dots in each. */
  public static String ofTerminal(List<String> lines) {
    var rows = lines.stream().map(it -> it.replaceAll("\033\\[[0-9;]*m", "")).toList();
    var picture =
        new BufferedImage(
            rows.get(0).length() * DOT, 2 * rows.size() * DOT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        picture.setRGB(x, y, isDark(rows, x / DOT, y / DOT) ? BLACK : WHITE);
      }
    }
    return read(picture);
  }

  private static boolean isDark(List<String> rows, int x, int y) {
    var halves = LETTERS.indexOf(rows.get(y / 2).charAt(x));
    return (halves & (y % 2 == 0 ? 2 : 1)) != 0;
  }

  private static String read(BufferedImage seen) {
    int width = seen.getWidth();
    int height = seen.getHeight();
    var pixels = seen.getRGB(0, 0, width, height, null, 0, width);
    var light = new RGBLuminanceSource(width, height, pixels);
    var picture = new BinaryBitmap(new HybridBinarizer(light));
    return ways()
        .flatMap(way -> read(picture, way).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No QR code can be read in the picture."));
  }

  /** As in a photograph; then, for ZXing misses one code in twenty there, as a clean drawing. */
  private static Stream<Map<DecodeHintType, ?>> ways() {
    return Stream.of(Map.of(), Map.of(DecodeHintType.PURE_BARCODE, true));
  }

  private static Optional<String> read(BinaryBitmap picture, Map<DecodeHintType, ?> way) {
    try {
      return Optional.of(new QRCodeReader().decode(picture, way).getText());
    } catch (ReaderException unreadable) {
      return Optional.empty();
    }
  }
}
