package noom.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** The opening handshake of a WebSocket (RFC 6455, section 4), from both sides. */
final class Handshake {
  private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY_LINE = Pattern.compile("(?i)\r\nSec-WebSocket-Key: *(\\S+)");
  private static final String END = "\r\n\r\n";

  private Handshake() {}

  /** What a client asks; its key may be the same each time, for no cache stands between. */
  static byte[] request(int port, String path) {
    return bytes(
        "GET " + path + " HTTP/1.1",
        "Host: localhost:" + port,
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: " + KEY);
  }

  /** What a server answers; a page to who asks for no WebSocket. */
  static byte[] answer(String request) {
    var key = KEY_LINE.matcher(request);
    return key.find()
        ? bytes(
            "HTTP/1.1 101 Switching Protocols",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Accept: " + accept(key.group(1)))
        : bytes("HTTP/1.1 200 OK", "Content-Length: 0");
  }

  private static byte[] bytes(String... lines) {
    return (String.join("\r\n", lines) + END).getBytes(ISO_8859_1);
  }

  static String accept(String key) {
    try {
      var sha1 = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(ISO_8859_1));
      return Base64.getEncoder().encodeToString(sha1);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Where the header ends in these bytes; -1 if it has not come as a whole. */
  static int end(byte[] bytes, int length) {
    var at = new String(bytes, 0, length, ISO_8859_1).indexOf(END);
    return at < 0 ? -1 : at + END.length();
  }

  /**
   * @throws BenchError if a server does not want to speak WebSocket with us
   */
  static void mustBeAccepted(String answer) {
    if (!answer.startsWith("HTTP/1.1 101 ")) {
      throw new BenchError("No WebSocket: " + answer.lines().findFirst().orElse("no answer"));
    }
  }
}
