package noom.step08.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import noom.step02.Transport;

/**
 * HTTP long-polling, until a WebSocket takes over: what is written waits for a poll, or a poll
 * waits for what is written.
 */
final class UpgradableTransport implements Transport {
  static final int BYTES_AT_ONCE = 64 * 1024;

  private final Runnable onClose;
  private Transport webSocket; // null until the upgrade
  private CompletableFuture<byte[]> poll; // null unless one waits
  private final List<ByteBuffer> unsent = new ArrayList<>();
  private Runnable done; // null unless it waits for a poll

  /**
   * @param onClose called when this side has hung up, by any thread
   */
  UpgradableTransport(Runnable onClose) {
    this.onClose = onClose;
  }

  synchronized boolean isPolling() {
    return webSocket == null;
  }

  synchronized boolean hasPoll() {
    return poll != null;
  }

  /** A poll comes, and waits for {@link #sendUnsent}. */
  synchronized void park(CompletableFuture<byte[]> newcomer) {
    poll = newcomer;
  }

  /** While little waits for a poll, it has as good as left, so that the next poll gets more. */
  @Override
  public synchronized void write(List<ByteBuffer> packets, Runnable done) {
    if (webSocket != null) {
      webSocket.write(packets, done);
      return;
    }
    unsent.addAll(packets);
    this.done = done;
    sendUnsent();
    if (size() < BYTES_AT_ONCE) {
      tellDone();
    }
  }

  private int size() {
    return unsent.stream().mapToInt(ByteBuffer::remaining).sum();
  }

  private synchronized void tellDone() {
    var told = done;
    done = null; // first, for it may write again
    if (told != null) {
      told.run();
    }
  }

  /** Answers the poll that waits, if there is something to say. */
  synchronized void sendUnsent() {
    if (poll != null && !unsent.isEmpty()) {
      answer(EnginePacket.payload(unsent));
      unsent.clear();
      tellDone();
    }
  }

  /** Answers the poll that waits, if there is one, with this packet alone. */
  synchronized void answer(String packet) {
    if (poll != null) {
      answer(EnginePacket.encode(packet).array());
    }
  }

  /** The same, if it is this one that waits. */
  synchronized void answer(CompletableFuture<byte[]> waiting, String packet) {
    if (poll == waiting) {
      answer(packet);
    }
  }

  private void answer(byte[] payload) {
    poll.complete(payload);
    poll = null;
  }

  /** From now on all goes through this WebSocket. A poll that came too late is refused. */
  synchronized void upgrade(Transport to) {
    webSocket = to;
    if (poll != null) {
      poll.completeExceptionally(EngineError.BAD_REQUEST.refusal());
      poll = null;
    }
    if (!unsent.isEmpty()) {
      to.write(List.copyOf(unsent), this::tellDone);
      unsent.clear();
    }
  }

  @Override
  public void close(int code, String reason) {
    hangUp(code, reason);
    onClose.run(); // not while I am locked: it waits for its turn
  }

  private synchronized void hangUp(int code, String reason) {
    if (webSocket != null) {
      webSocket.close(code, reason);
    }
    answer(EnginePacket.CLOSE);
  }
}
