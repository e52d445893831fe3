package noom.workbench.frames;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.websocket.api.Session;

/**
 * The thread that waits until something comes on one of many connections. As in Node, it may also
 * do what there is to do about it, one turn after the other, and send what came of that when all
 * that has come is heard: no thread is woken for it, and what many say at once leaves together.
 *
 * <p>While a turn lasts, nothing is heard on the other connections of that thread, be it a message
 * or the request for a page. So a turn must never wait.
 */
public final class EventLoop {
  private static final ThreadLocal<EventLoop> HERE = new ThreadLocal<>();

  private final ManagedSelector selector;
  private final Queue<Runnable> tasks = new ArrayDeque<>(); // the first one may be under way

  EventLoop(ManagedSelector selector) {
    this.selector = selector;
  }

  /**
   * Has what comes to this WebSocket heard in turns of the event loop from now on. By TLS nothing
   * changes: to decrypt takes long.
   */
  public static void join(Session session) {
    if (FrameWriter.endPoint(session) instanceof PlainEndPoint plain) {
      plain.joinEventLoop();
    }
  }

  /** Runs each task after the turns that are due, if it is given in one; elsewhere by another. */
  public static Executor orElse(Executor other) {
    return task -> {
      var loop = HERE.get();
      if (loop == null) {
        other.execute(task);
      } else {
        loop.execute(task);
      }
    };
  }

  /** Runs this as a turn. */
  void turn(Runnable task) {
    HERE.set(this);
    try {
      task.run();
    } finally {
      HERE.remove();
    }
  }

  /** Between any two tasks the loop hears what has come. */
  private void execute(Runnable task) {
    if (add(task)) {
      selector.submit(it -> runFirst());
    }
  }

  private void runFirst() {
    try {
      turn(first());
    } finally {
      if (hasMore()) {
        selector.submit(it -> runFirst());
      }
    }
  }

  /** Returns whether it is the first. */
  private synchronized boolean add(Runnable task) {
    tasks.add(task);
    return tasks.size() == 1;
  }

  private synchronized Runnable first() {
    return tasks.element();
  }

  private synchronized boolean hasMore() {
    tasks.remove();
    return !tasks.isEmpty();
  }
}
