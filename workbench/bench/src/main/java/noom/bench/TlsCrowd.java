package noom.bench;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import noom.testkit.AnyCertificate;
import noom.testkit.Handshake;

/** WebSockets over TLS, by people who have said yes to a certificate that nobody knows. */
final class TlsCrowd implements Closeable {
  private static final int AT_ONCE = 40;

  private final List<SSLSocket> sockets = new ArrayList<>();

  private TlsCrowd() {}

  static TlsCrowd connect(int port, int connections) throws IOException {
    var crowd = new TlsCrowd();
    for (int i = 0; i < connections; i++) {
      crowd.sockets.add(open(port));
    }
    return crowd;
  }

  /**
   * Lets people come within a second, each of whom loads the page and then opens a WebSocket.
   *
   * @return seconds until the last of them was in
   */
  static double arrive(int port, int people) throws IOException {
    var pool = Executors.newScheduledThreadPool(AT_ONCE);
    var start = System.nanoTime();
    try (var crowd = new TlsCrowd()) {
      var coming = new ArrayList<Future<SSLSocket>>();
      for (int i = 0; i < people; i++) {
        var due = TimeUnit.SECONDS.toNanos(1) * i / people;
        coming.add(pool.schedule(() -> enter(port), due, TimeUnit.NANOSECONDS));
      }
      for (var person : coming) {
        crowd.sockets.add(person.get());
      }
      return (System.nanoTime() - start) / 1e9;
    } catch (InterruptedException | ExecutionException failure) {
      throw new BenchError("Not all of them came in: " + failure.getCause(), failure);
    } finally {
      pool.shutdownNow();
    }
  }

  int size() {
    return sockets.size();
  }

  private static SSLSocket enter(int port) throws IOException {
    try (var page = dial(port)) {
      say(
          page,
          "GET / HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n".formatted(port));
      page.getInputStream().readAllBytes();
    }
    return open(port);
  }

  private static SSLSocket open(int port) throws IOException {
    var socket = dial(port);
    socket.getOutputStream().write(Handshake.request("/", "Host: localhost:" + port));
    var answer = new StringBuilder();
    var in = new DataInputStream(socket.getInputStream());
    while (!answer.toString().endsWith("\r\n\r\n")) {
      answer.append((char) in.readUnsignedByte());
    }
    if (!Handshake.isAccepted(answer.toString())) {
      throw new BenchError("No WebSocket: " + answer);
    }
    return socket;
  }

  private static void say(SSLSocket socket, String words) throws IOException {
    socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static SSLSocket dial(int port) throws IOException {
    // a context of its own for each, so that no session is resumed: each is another phone
    var socket =
        (SSLSocket) AnyCertificate.trusted().getSocketFactory().createSocket("localhost", port);
    socket.startHandshake();
    return socket;
  }

  @Override
  public void close() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }
}
