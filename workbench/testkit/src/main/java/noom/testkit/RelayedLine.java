package noom.testkit;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import noom.workbench.DaemonThread;

/** One connection through a {@link Relay}. */
final class RelayedLine {
  private static final int BYTES_AT_ONCE = 65_536;

  private final Socket client;
  private final Socket server;
  private final Supplier<Duration> delay;
  private final List<Thread> directions;
  private boolean isFrozen;
  private boolean isMute; // the server

  /**
   * @param delay is asked each time that something has come
   */
  RelayedLine(Socket client, Socket server, Supplier<Duration> delay) {
    this.client = client;
    this.server = server;
    this.delay = delay;
    this.directions = List.of(start(() -> pass(client, server)), start(() -> pass(server, client)));
  }

  private void pass(Socket from, Socket to) throws IOException, InterruptedException {
    var bytes = new byte[BYTES_AT_ONCE];
    for (int n = read(from, bytes); n >= 0; n = read(from, bytes)) {
      Thread.sleep(delay.get().toMillis());
      waitUntilFree(from);
      to.getOutputStream().write(bytes, 0, n);
    }
    waitUntilFree(from);
    hangUp(to);
  }

  private static int read(Socket from, byte[] bytes) {
    try {
      return from.getInputStream().read(bytes);
    } catch (IOException hungUp) {
      return -1;
    }
  }

  private synchronized void waitUntilFree(Socket from) throws InterruptedException {
    while (isFrozen || isMute && from == server) {
      wait();
    }
  }

  synchronized void freeze() {
    isFrozen = true;
  }

  synchronized void mute() {
    isMute = true;
  }

  synchronized void thaw() {
    isFrozen = false;
    isMute = false;
    notifyAll();
  }

  /** The server is not told. */
  void loseClient() {
    freeze();
    hangUp(client);
  }

  /** What is still on its way is lost. */
  void end() {
    directions.forEach(Thread::interrupt);
    Stream.of(client, server).forEach(RelayedLine::hangUp);
  }

  static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // so much the better
    }
  }

  /** What goes on until a side has hung up, or the test is over. */
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  static Thread start(Work work) {
    var thread = DaemonThread.of("relay", () -> untilItEnds(work));
    thread.start();
    return thread;
  }

  private static void untilItEnds(Work work) {
    try {
      work.run();
    } catch (IOException | InterruptedException ended) {
      // as it should
    }
  }
}
