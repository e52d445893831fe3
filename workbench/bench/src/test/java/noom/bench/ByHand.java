package noom.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.FutureTask;

/** A server for one WebSocket, which does what a test wants. */
final class ByHand implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private Socket socket;

  ByHand() throws IOException {}

  /** What it does once the WebSocket is open. */
  @FunctionalInterface
  interface Work<T> {
    T with(Socket socket) throws IOException;
  }

  int port() {
    return door.getLocalPort();
  }

  /** Waits for the WebSocket, and works, while the test goes on. */
  <T> FutureTask<T> work(Work<T> work) {
    var task = new FutureTask<>(() -> work.with(accept()));
    new Thread(task, "server").start();
    return task;
  }

  Socket open(byte[] answer) throws IOException {
    socket = door.accept();
    readRequest();
    socket.getOutputStream().write(answer);
    return socket;
  }

  private Socket accept() throws IOException {
    socket = door.accept();
    socket.getOutputStream().write(Handshake.answer(readRequest()));
    return socket;
  }

  private String readRequest() throws IOException {
    var request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      request.append((char) socket.getInputStream().read());
    }
    return request.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    door.close();
  }
}
