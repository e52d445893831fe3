package noom.workbench;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;

/** A thread that keeps no program alive. */
public final class DaemonThread {
  private DaemonThread() {}

  /** A new one, which has not begun yet. */
  public static Thread of(String name, Runnable task) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** One that does task after task; it ends when there has been none for a second. */
  public static Executor oneAtATime(String name) {
    var one =
        new ThreadPoolExecutor(1, 1, 1, SECONDS, new LinkedBlockingQueue<>(), run -> of(name, run));
    one.allowCoreThreadTimeOut(true);
    return one;
  }
}
