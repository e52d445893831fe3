package noom.workbench;

/** A thread that keeps no program alive. */
public final class DaemonThread {
  private DaemonThread() {}

  /** A new one, which has not begun yet. */
  public static Thread of(String name, Runnable task) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
