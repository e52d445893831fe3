package noom.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandshakeTest {
  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  @Test
  void aKeyIsAcceptedAsTheExampleOfTheStandardHasIt() {
    assertThat(Handshake.accept("dGhlIHNhbXBsZSBub25jZQ=="))
        .isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  }

  @Test
  void whatAClientAsksAServerAccepts() {
    var request = text(Handshake.request("/chat", "Host: localhost"));
    var answer = text(Handshake.answer(request));

    assertThat(request)
        .startsWith("GET /chat HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n")
        .endsWith("\r\n\r\n");
    assertThat(answer)
        .contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")
        .endsWith("\r\n\r\n");
    assertThat(Handshake.isAccepted(answer)).isTrue();
  }

  @Test
  void aRequestForNoWebSocketGetsAPage() {
    assertThat(text(Handshake.answer("GET / HTTP/1.1\r\n\r\n"))).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void aRefusalOpensNothing() {
    assertThat(Handshake.isAccepted("HTTP/1.1 403 Forbidden\r\n\r\n")).isFalse();
  }

  @Test
  void theHeaderEndsBehindItsEmptyLine() {
    var bytes = "HTTP/1.1 101 OK\r\n\r\nmore".getBytes(ISO_8859_1);

    assertThat(Handshake.end(bytes, bytes.length)).isEqualTo(19);
    assertThat(Handshake.end(bytes, 19)).isEqualTo(19);
    assertThat(Handshake.end(bytes, 18)).isEqualTo(-1);
  }
}
