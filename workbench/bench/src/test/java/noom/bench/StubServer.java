package noom.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.FutureTask;
import noom.testkit.Handshake;

/** A server for one WebSocket, which does what a test wants. */
final class StubServer implements AutoCloseable {
  /** What it answers to a handshake. */
  static final byte[] ANSWER =
      Handshake.answer(new String(Handshake.request("/", "Host: localhost"), ISO_8859_1));

  private final ServerSocket acceptor = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private Socket socket;

  StubServer() throws IOException {}

  /** What it does once the WebSocket is open. */
  @FunctionalInterface
  interface Work<T> {
    T with(Socket socket) throws IOException;
  }

  int port() {
    return acceptor.getLocalPort();
  }

  /** Waits for a handshake, and answers it with these bytes. */
  Socket accept(byte[] answer) throws IOException {
    socket = acceptor.accept();
    var request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      request.append((char) socket.getInputStream().read());
    }
    socket.getOutputStream().write(answer);
    return socket;
  }

  /** Opens the WebSocket, and works, while the test goes on. */
  <T> FutureTask<T> work(Work<T> work) {
    var task = new FutureTask<>(() -> work.with(accept(ANSWER)));
    new Thread(task, "server").start();
    return task;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    acceptor.close();
  }
}
