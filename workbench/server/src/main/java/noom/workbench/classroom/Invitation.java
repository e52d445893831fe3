package noom.workbench.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;

/**
 * How somebody gets in.
 *
 * @param page the address that they type
 * @param room whose name is in the form when they come by the QR code
 */
public record Invitation(URI page, String room) {
  /** Where a class meets. */
  public static final String ROOM = "lobby";

  /** What the QR code says. */
  URI link() {
    return page.resolve("/?room=" + URLEncoder.encode(room, UTF_8).replace("+", "%20"));
  }

  String svg() {
    return QrImage.of(link().toString()).svg();
  }

  /**
   * The QR code for a terminal, in lines; or "", if it has no letters to draw it with.
   *
   * @param encoding that of the terminal
   */
  public String forTerminal(Charset encoding) {
    return encoding.newEncoder().canEncode("▀▄█")
        ? QrImage.of(link().toString()).forTerminal()
        : "";
  }
}
