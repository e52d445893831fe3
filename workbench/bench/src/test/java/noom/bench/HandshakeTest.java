package noom.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HandshakeTest {
  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  @Test
  void aKeyIsAcceptedAsTheStandardHasIt() {
    assertThat(Handshake.accept("dGhlIHNhbXBsZSBub25jZQ=="))
        .isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  }

  @Test
  void whatAClientAsksAServerAccepts() {
    var answer = text(Handshake.answer(text(Handshake.request(3000, "/"))));

    assertThat(answer)
        .contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")
        .endsWith("\r\n\r\n");
    Handshake.mustBeAccepted(answer);
  }

  @Test
  void whoAsksForNoWebSocketGetsAPage() {
    assertThat(text(Handshake.answer("GET / HTTP/1.1\r\n\r\n"))).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void aRefusalIsToldInItsOwnWords() {
    assertThatThrownBy(() -> Handshake.mustBeAccepted("HTTP/1.1 403 Forbidden\r\n\r\n"))
        .hasMessage("No WebSocket: HTTP/1.1 403 Forbidden");
  }

  @Test
  void theHeaderEndsBehindItsEmptyLine() {
    var bytes = "HTTP/1.1 101 OK\r\n\r\nmore".getBytes(ISO_8859_1);

    assertThat(Handshake.end(bytes, bytes.length)).isEqualTo(19);
    assertThat(Handshake.end(bytes, 19)).isEqualTo(19);
    assertThat(Handshake.end(bytes, 18)).isEqualTo(-1);
  }
}
