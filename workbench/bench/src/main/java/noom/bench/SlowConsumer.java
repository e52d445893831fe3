package noom.bench;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import noom.testkit.Frame;
import noom.testkit.RawClient;

/**
 * A user that reads less than the server sends, or nothing at all; and comes back as soon as the
 * server has disconnected it.
 */
final class SlowConsumer implements AutoCloseable {
  private static final int LOOKS_PER_SECOND = 200;
  private static final int NUMBER = 1_000_000; // that no virtual user has

  private final int port;
  private final Protocol protocol;
  private final int readsPerLook;
  private final CompletableFuture<Void> life;
  private volatile RawClient client;
  private volatile int timesDisconnected;
  private volatile boolean isOver;

  /**
   * Has joined when this returns.
   *
   * @param kilobytesPerSecond how much it reads at most; zero if it stalls
   */
  SlowConsumer(int port, Protocol protocol, int kilobytesPerSecond) {
    this.port = port;
    this.protocol = protocol;
    this.readsPerLook = kilobytesPerSecond / LOOKS_PER_SECOND;
    this.client = join();
    this.life = CompletableFuture.runAsync(this::live, it -> new Thread(it, "slow reader").start());
  }

  private RawClient join() {
    var newcomer = RawClient.connect(port);
    var hasJoined = protocol.joinsAtOnce();
    while (!hasJoined) {
      var reaction = protocol.react(newcomer.read().text(), NUMBER);
      if (reaction.answer() != null) {
        newcomer.sendText(reaction.answer());
      }
      hasJoined = reaction.joins();
    }
    return newcomer;
  }

  private void live() {
    while (!isOver) {
      try {
        look();
      } catch (UncheckedIOException gone) {
        comeBack();
      }
    }
    client.close();
  }

  /**
   * Without reading, only a write that fails tells that the connection is closed: that of a pong.
   */
  private void look() {
    ServerProcess.pause(1000 / LOOKS_PER_SECOND);
    client.send(Frame.PONG, new byte[0], true);
    for (var i = 0; i < readsPerLook; i++) {
      client.readALittle();
    }
  }

  private void comeBack() {
    client.close();
    if (!isOver) {
      timesDisconnected++;
      client = join();
    }
  }

  int timesDisconnected() {
    return timesDisconnected;
  }

  /**
   * @throws CompletionException if it could not come back
   */
  @Override
  public void close() {
    isOver = true;
    client.close(); // it may be waiting for something to read
    life.join();
  }
}
