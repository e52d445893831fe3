package noom.workbench.frames;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A port, each of whose connections ends in a {@link SerialEndPoint}. */
public final class SerialConnector extends ServerConnector {
  private final ReadWriteLock accepting = new ReentrantReadWriteLock();
  private final Map<ManagedSelector, EventLoop> loops = new ConcurrentHashMap<>(); // a few

  /**
   * @param factories of what is spoken there, the first one at once
   */
  public SerialConnector(Server server, ConnectionFactory... factories) {
    super(server, factories);
  }

  @Override
  protected PlainEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    var loop = loops.computeIfAbsent(selector, EventLoop::new);
    return new PlainEndPoint(channel, selector, key, getScheduler(), loop);
  }

  @Override
  public void accept(int acceptor) throws IOException {
    accepting.readLock().lock();
    try {
      super.accept(acceptor);
    } catch (ClosedChannelException listensNoMore) {
      // said below
    } finally {
      accepting.readLock().unlock();
    }
    if (!isOpen()) {
      waitForStop();
    }
  }

  /** Jetty asks again and again until it stops, and interrupts then. */
  private static void waitForStop() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Listens no more; nobody is being accepted when this returns. Jetty does not wait for that when
   * it stops, and forgets whom it accepts then: that client would wait without an end (seen with
   * 12.1.12).
   */
  @Override
  public void close() {
    super.close();
    accepting.writeLock().lock();
    accepting.writeLock().unlock();
  }
}
