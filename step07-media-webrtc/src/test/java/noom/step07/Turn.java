package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.Socket;
import noom.testkit.FreePort;
import noom.testkit.Needed;
import noom.testkit.Program;

/**
 * A real TURN server, coturn, on a free port of this machine and for nobody but this machine.
 * Chromium takes one on loopback as any other.
 */
public final class Turn implements AutoCloseable {
  public static final String USER = "noom";
  public static final String CREDENTIAL = "secret";

  private static final String HERE = "127.0.0.1";

  private final Program server;
  private final int port;

  private Turn(int port) {
    this.port = port;
    this.server = Program.start(command(port));
  }

  /** Starts one and returns once it listens; where there is no coturn, the test is skipped. */
  public static Turn start() {
    Needed.program("turnserver", "coturn");
    var turn = new Turn(FreePort.find());
    eventually(turn::listens);
    return turn;
  }

  private static ProcessBuilder command(int port) {
    return new ProcessBuilder(
        "turnserver",
        "-n", // without a configuration file
        "--no-cli",
        "--no-tls",
        "--no-dtls",
        "--pidfile=",
        "--log-file=stdout",
        "--listening-ip=" + HERE,
        "--listening-port=" + port,
        "--relay-ip=" + HERE,
        "--allow-loopback-peers", // to coturn, each browser's peer is the other's relay: here, too
        "--lt-cred-mech",
        "--realm=noom",
        "--user=" + USER + ":" + CREDENTIAL);
  }

  private void listens() {
    assertThatCode(() -> new Socket(HERE, port).close())
        .as("coturn, which says " + server.lines())
        .doesNotThrowAnyException();
  }

  /** Its address, as a browser takes it. */
  public String url() {
    return "turn:" + HERE + ":" + port;
  }

  @Override
  public void close() {
    server.close();
  }
}
