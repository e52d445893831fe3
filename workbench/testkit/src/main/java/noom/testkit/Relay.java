package noom.testkit;

import static noom.testkit.Io.in;
import static noom.testkit.Io.out;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A network in front of a server of this machine, which can fail as real ones do. The server may
 * come and go meanwhile.
 */
public final class Relay implements AutoCloseable {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final URI server;
  private final ServerSocket entrance = in(() -> new ServerSocket(0, 50, HERE));
  private final List<RelayedLine> lines = new ArrayList<>();
  private volatile Duration delay = Duration.ZERO;
  private boolean isCut;

  private Relay(URI server) {
    this.server = server;
    RelayedLine.start(this::accept);
  }

  /**
   * @param server its address with the port, such as {@code redis://localhost:6379}
   */
  public static Relay to(URI server) {
    return new Relay(server);
  }

  /** The server's address, by way of this network. */
  public URI uri() {
    var port = ":" + entrance.getLocalPort();
    return URI.create(server.toString().replaceFirst(":" + server.getPort(), port));
  }

  private void accept() throws IOException {
    while (true) {
      connect(entrance.accept());
    }
  }

  private synchronized void connect(Socket client) {
    if (isCut) {
      RelayedLine.hangUp(client);
      return;
    }
    try {
      lines.add(new RelayedLine(client, new Socket(HERE, server.getPort()), () -> delay));
    } catch (IOException notThere) {
      RelayedLine.hangUp(client);
    }
  }

  /** Ends all connections: both sides see it. A new one ends at once, until {@link #heal}. */
  public synchronized void cut() {
    isCut = true;
    lines.forEach(RelayedLine::end);
    lines.clear();
  }

  /** From now on nothing passes on the connections that there are; neither side is told. */
  public synchronized void freeze() {
    lines.forEach(RelayedLine::freeze);
  }

  /** What is said passes on the connections that there are, but no answer comes. */
  public synchronized void mute() {
    lines.forEach(RelayedLine::mute);
  }

  /** The clients lose the connections that there are; the server is not told. */
  public synchronized void loseClients() {
    lines.forEach(RelayedLine::loseClient);
  }

  /** From now on what is said comes so much later, and so does each answer. */
  public void slow(Duration delay) {
    this.delay = delay;
  }

  /** From now on all passes at once; what waits on frozen connections comes now. */
  public synchronized void heal() {
    isCut = false;
    delay = Duration.ZERO;
    lines.forEach(RelayedLine::thaw);
  }

  @Override
  public void close() {
    cut();
    out(entrance::close);
  }
}
