package noom.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The opening handshake of a WebSocket, from both sides (RFC 6455, section 4). */
public final class Handshake {
  /** What a client must ask; the key may be the same each time, for no cache stands between. */
  static final List<String> HEADERS =
      List.of(
          "Connection: Upgrade",
          "Upgrade: websocket",
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final Pattern KEY_LINE = Pattern.compile("(?i)\r\nSec-WebSocket-Key: *(\\S+)");
  private static final String END = "\r\n\r\n";

  private Handshake() {}

  /** What a client asks for this path, with these headers and those that it must have. */
  public static byte[] request(String path, String... headers) {
    var lines = Stream.of(Stream.of("GET " + path + " HTTP/1.1"), Stream.of(headers));
    return head(Stream.concat(lines.flatMap(it -> it), HEADERS.stream()).toArray(String[]::new));
  }

  /** What a server answers; a page without words, if the request asks for no WebSocket. */
  public static byte[] answer(String request) {
    var key = KEY_LINE.matcher(request);
    return key.find()
        ? head(
            "HTTP/1.1 101 Switching Protocols",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Accept: " + accept(key.group(1)))
        : head("HTTP/1.1 200 OK", "Content-Length: 0");
  }

  static String accept(String key) {
    try {
      var sha1 = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(ISO_8859_1));
      return Base64.getEncoder().encodeToString(sha1);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** These lines, and the empty one behind them. */
  static byte[] head(String... lines) {
    return (String.join("\r\n", lines) + END).getBytes(ISO_8859_1);
  }

  /** Whether this answer of a server opens the WebSocket. */
  public static boolean isAccepted(String answer) {
    return answer.startsWith("HTTP/1.1 101 ");
  }

  /** Where a request or an answer ends in these bytes; -1 if it has not come as a whole. */
  public static int end(byte[] bytes, int length) {
    var at = new String(bytes, 0, length, ISO_8859_1).indexOf(END);
    return at < 0 ? -1 : at + END.length();
  }
}
