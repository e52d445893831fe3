package noom.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A network between browsers and the server, which can fail as real ones do: without a word to
 * either side.
 */
public final class Network implements AutoCloseable {
  private final LessonExtension server;
  private final ServerSocket entrance;
  private final List<Line> lines = new CopyOnWriteArrayList<>();

  private Network(LessonExtension server) throws IOException {
    this.server = server;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  public static Network to(LessonExtension server) {
    try {
      return new Network(server);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The server's page, reached through this network. */
  public URI page(String rest) {
    return URI.create("http://localhost:%d/%s".formatted(entrance.getLocalPort(), rest));
  }

  /** From now on nothing passes on the lines that there are; neither side is told. */
  public void freeze() {
    lines.forEach(line -> line.isFrozen = true);
  }

  /** The browsers lose the lines that there are; the server is not told. */
  public void loseBrowsers() {
    freeze();
    lines.forEach(line -> hangUp(line.browser));
  }

  private void accept() throws IOException {
    while (!entrance.isClosed()) {
      var browser = entrance.accept();
      var line = new Line(browser, new Socket(InetAddress.getLoopbackAddress(), server.port()));
      lines.add(line);
      start(() -> line.pass(line.browser, line.server));
      start(() -> line.pass(line.server, line.browser));
    }
  }

  private static final class Line {
    private final Socket browser;
    private final Socket server;
    private volatile boolean isFrozen;

    Line(Socket browser, Socket server) {
      this.browser = browser;
      this.server = server;
    }

    void pass(Socket from, Socket to) throws IOException {
      var bytes = new byte[8192];
      for (int n = read(from, bytes); n >= 0; n = read(from, bytes)) {
        if (!isFrozen) {
          to.getOutputStream().write(bytes, 0, n);
        }
      }
      if (!isFrozen) {
        hangUp(to);
      }
    }

    private static int read(Socket from, byte[] bytes) {
      try {
        return from.getInputStream().read(bytes);
      } catch (IOException hungUp) {
        return -1;
      }
    }
  }

  private interface Io {
    void run() throws IOException;
  }

  private static void start(Io work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException ended) {
                // the other side has hung up, or the test is over
              }
            },
            "network");
    thread.setDaemon(true);
    thread.start();
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // so much the better
    }
  }

  @Override
  public void close() {
    lines.forEach(line -> hangUp(line.browser));
    lines.forEach(line -> hangUp(line.server));
    try {
      entrance.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
