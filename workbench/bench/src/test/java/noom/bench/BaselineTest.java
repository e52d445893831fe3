package noom.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import noom.testkit.Frame;
import noom.testkit.Handshake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
  private static final byte[] REQUEST = Handshake.request("/", "Host: localhost");
  private static final Frame FIRST = new Frame(Frame.TEXT, "x".repeat(200).getBytes(ISO_8859_1));
  private static final Frame SECOND = new Frame(Frame.TEXT, "and on".getBytes(ISO_8859_1));

  private static byte[] joined(byte[] head, ByteBuffer first, ByteBuffer second) {
    var all = ByteBuffer.allocate(head.length + first.limit() + second.limit());
    return all.put(head).put(first).put(second).array();
  }

  private static byte[] answerOf(Baseline server, byte[] bytes, int cut, int length)
      throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      server.serve(); // accepts
      socket.getOutputStream().write(bytes, 0, cut);
      server.serve();
      if (cut < bytes.length) {
        socket.getOutputStream().write(bytes, cut, bytes.length - cut);
        server.serve();
      }
      return socket.getInputStream().readNBytes(length);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whereverTheHandshakeAndTheFirstMessagesAreCutAllAreBroadcast(boolean isBatched)
      throws IOException {
    var bytes = joined(REQUEST, FIRST.encodeMasked(), SECOND.encodeMasked());
    var answer = joined(StubServer.ANSWER, FIRST.encode(), SECOND.encode());
    try (var server = new Baseline(0, isBatched, Integer.MAX_VALUE)) {
      for (var cut = 1; cut < bytes.length; cut++) {
        assertThat(answerOf(server, bytes, cut, answer.length))
            .as("cut at %d", cut)
            .isEqualTo(answer);
        server.serve(); // notices that the connection is gone
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoIsInAnotherRoomHearsNothing(boolean isBatched) throws IOException {
    try (var server = new Baseline(0, isBatched, 1);
        var ann = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      server.serve(); // accepts her
      ann.getOutputStream().write(joined(REQUEST, FIRST.encodeMasked(), FIRST.encodeMasked()));
      server.serve();

      var bob = joined(REQUEST, SECOND.encodeMasked(), SECOND.encodeMasked());
      var answer = joined(StubServer.ANSWER, SECOND.encode(), SECOND.encode());
      assertThat(answerOf(server, bob, bob.length, answer.length)).isEqualTo(answer);

      answer = joined(StubServer.ANSWER, FIRST.encode(), FIRST.encode());
      assertThat(ann.getInputStream().readNBytes(answer.length)).isEqualTo(answer);
      assertThat(ann.getInputStream().available()).isZero();
    }
  }
}
