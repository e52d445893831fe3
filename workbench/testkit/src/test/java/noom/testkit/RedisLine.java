package noom.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static noom.testkit.Io.in;
import static noom.testkit.Io.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;

/** A connection to a Redis that waits for an answer as long as it takes; a client would give up. */
final class RedisLine implements AutoCloseable {
  private static final int UNTIL_NOTHING_COMES = 300; // milliseconds

  private final Socket socket;
  private final BufferedReader answers;

  private RedisLine(Socket socket) {
    this.socket = socket;
    this.answers = new BufferedReader(new InputStreamReader(in(socket::getInputStream), UTF_8));
  }

  static RedisLine to(URI redis) {
    return new RedisLine(in(() -> new Socket(redis.getHost(), redis.getPort())));
  }

  /** As a person says it to Redis by telnet. */
  void say(String command) {
    var line = (command + "\r\n").getBytes(UTF_8);
    out(() -> socket.getOutputStream().write(line));
  }

  void hearsNothing() {
    out(() -> socket.setSoTimeout(UNTIL_NOTHING_COMES));
    assertThatThrownBy(answers::readLine).isInstanceOf(SocketTimeoutException.class);
  }

  /**
   * @param answer null is the end
   */
  void hears(String answer) {
    out(() -> socket.setSoTimeout((int) Eventually.PATIENCE.toMillis()));
    assertThat(in(answers::readLine)).isEqualTo(answer);
  }

  @Override
  public void close() {
    out(socket::close);
  }
}
