package noom.testkit;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;

/** Reads a QR code as a phone does that is held in front of a screen. */
public final class QrReader {
  private static final String LETTERS = " ▄▀█"; // bit 0: the lower half is dark; bit 1: the upper
  private static final int DOT = 6; // pixels
  private static final int WHITE = 0xffffff;
  private static final int BLACK = 0;

  private QrReader() {}

  /** What the code in a screenshot says. */
  public static String ofPicture(byte[] png) {
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

  private static String read(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var light = new RGBLuminanceSource(width, height, pixels);
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    } catch (NotFoundException none) {
      throw new AssertionError("There is no QR code in the picture.", none);
    } catch (ReaderException unreadable) {
      throw new AssertionError("The QR code cannot be read.", unreadable);
    }
  }
}
