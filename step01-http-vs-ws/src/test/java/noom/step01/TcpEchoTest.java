package noom.step01;

import static java.nio.charset.StandardCharsets.UTF_8;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpEchoTest {
  private ServerSocket server;
  private Thread serving;

  @BeforeEach
  void serve() throws IOException {
    server = TcpEcho.listen(0);
    serving = new Thread(this::serveUntilClosed);
    serving.start();
  }

  private void serveUntilClosed() {
    try {
      TcpEcho.serve(server);
    } catch (SocketException closed) {
      // accept() ends so
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    serving.join();
  }

  @Test
  void everyLineComesBackAsItWasSent() throws IOException {
    assertThat(TcpEcho.ask(server.getLocalPort(), "안녕 hello")).isEqualTo("안녕 hello");
  }

  @Test
  void aPlainSocketMayTalkToItAsLongAsItLikes() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
      for (var line : new String[] {"one\n", "two\n", "\n"}) {
        socket.getOutputStream().write(line.getBytes(UTF_8));
        var echo = socket.getInputStream().readNBytes(line.length());
        assertThat(new String(echo, UTF_8)).isEqualTo(line);
      }
    }
  }

  @Test
  void oneCallerDoesNotKeepTheNextWaiting() throws IOException {
    try (var silent = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
      assertThat(silent.isConnected()).isTrue();
      assertThat(TcpEcho.ask(server.getLocalPort(), "next")).isEqualTo("next");
    }
  }

  @Test
  void aCallerWhoResetsHarmsNobody() throws IOException {
    var rude = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
    rude.setSoLinger(true, 0);
    rude.close();

    assertThat(TcpEcho.ask(server.getLocalPort(), "still here?")).isEqualTo("still here?");
  }

  @Test
  void whoComesAfterTheServerHasClosedIsRefused() throws IOException {
    var port = server.getLocalPort();
    server.close();

    eventually(
        () ->
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> TcpEcho.ask(port, "hi"))
                .isInstanceOf(IOException.class));
  }
}
