package noom.bench;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import noom.testkit.Frame;
import noom.testkit.RawClient;

/**
 * Listens to one server, but reads less than is said, or nothing at all; and comes back as soon as
 * the server has let go of it.
 */
final class SlowReader implements AutoCloseable {
  private static final int LOOKS_PER_SECOND = 200;
  private static final int SOMEBODY = 1_000_000; // whom no crowd has

  private final int port;
  private final Protocol protocol;
  private final int readsPerLook;
  private final CompletableFuture<Void> life;
  private volatile RawClient client;
  private volatile int timesLetGo;
  private volatile boolean isOver;

  /**
   * Is in when this returns.
   *
   * @param kilobytesPerSecond how much it reads at most; zero if it stalls
   */
  SlowReader(int port, Protocol protocol, int kilobytesPerSecond) {
    this.port = port;
    this.protocol = protocol;
    this.readsPerLook = kilobytesPerSecond / LOOKS_PER_SECOND;
    this.client = enter();
    this.life = CompletableFuture.runAsync(this::live, it -> new Thread(it, "slow reader").start());
  }

  private RawClient enter() {
    var newcomer = RawClient.connect(port);
    var isIn = protocol.isOpenToAll();
    while (!isIn) {
      var reaction = protocol.hear(newcomer.read().text(), SOMEBODY);
      if (reaction.answer() != null) {
        newcomer.sendText(reaction.answer());
      }
      isIn = reaction.isIn();
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

  /** Who does not read learns only from a failing write that it was let go: from that of a pong. */
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
      timesLetGo++;
      client = enter();
    }
  }

  int timesLetGo() {
    return timesLetGo;
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
