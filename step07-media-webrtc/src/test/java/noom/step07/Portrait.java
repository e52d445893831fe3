package noom.step07;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Somebody to be seen by a camera: a drawn person who nods. Chromium shows the film instead of a
 * camera ({@code --use-file-for-fake-video-capture}).
 */
record Portrait(Color background, Color clothes, Color skin, Color hair) {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;
  private static final int FRAMES = 30;

  /** Films a nod: JPEG pictures, one after the other. */
  void film(Path file) {
    try {
      Files.createDirectories(file.getParent());
      try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
        for (int frame = 0; frame < FRAMES; frame++) {
          film(2 * Math.PI * frame / FRAMES, out);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void film(double phase, OutputStream out) throws IOException {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, background, WIDTH, HEIGHT, background.darker()));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setPaint(clothes);
    pen.fillRoundRect(75, 180, 170, 120, 85, 85);
    pen.translate(4 * Math.cos(phase), 5 * Math.sin(2 * phase));
    drawHead(pen);
    pen.dispose();
    ImageIO.write(picture, "jpg", out);
  }

  private void drawHead(Graphics2D pen) {
    pen.setPaint(hair);
    pen.fillOval(105, 40, 110, 115);
    pen.setPaint(skin);
    pen.fillRect(142, 145, 36, 45);
    pen.fillOval(112, 55, 96, 115);
    pen.setPaint(hair);
    pen.fillArc(110, 45, 100, 65, 0, 180);
    pen.setPaint(Color.DARK_GRAY);
    pen.fillOval(135, 102, 9, 11);
    pen.fillOval(176, 102, 9, 11);
    pen.setStroke(new BasicStroke(3));
    pen.drawArc(142, 120, 36, 23, 200, 140);
  }
}
