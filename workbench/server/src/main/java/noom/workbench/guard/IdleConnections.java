package noom.workbench.guard;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EofException;

/**
 * The connections on which HTTP is spoken, each of which may become a WebSocket and then is one no
 * more. Who never asks for anything, asks letter by letter, or does not read the answer must not
 * keep the others out: a connection needs a new request every 15 to 30 s, and when there are too
 * many, the oldest makes room.
 */
public final class IdleConnections implements Connection.Listener {
  static final int MOST = 2_000; // 300 browsers that open six each
  public static final Duration PATIENCE = Duration.ofSeconds(15);

  /**
   * Nobody counts to this; -1 is what Jetty has for a connection whose requests it cannot count.
   */
  private static final long NEW = Long.MIN_VALUE;

  private final Map<Connection, Long> requests = new LinkedHashMap<>(); // as last seen
  private boolean isStopping;

  @Override
  public void onOpened(Connection newcomer) {
    add(newcomer).forEach(IdleConnections::hangUp);
  }

  @Override
  public synchronized void onClosed(Connection gone) {
    requests.remove(gone);
  }

  private synchronized List<Connection> add(Connection newcomer) {
    requests.put(newcomer, NEW);
    var most = isStopping ? 0 : MOST;
    return requests.keySet().stream().limit(Math.max(0, requests.size() - most)).toList();
  }

  /** To be called every {@link #PATIENCE}: hangs up on those that asked for nothing new since. */
  public void closeStuck() {
    withoutNewRequest().forEach(IdleConnections::hangUp);
  }

  private synchronized List<Connection> withoutNewRequest() {
    var stuck =
        requests.keySet().stream().filter(it -> it.getMessagesIn() == requests.get(it)).toList();
    requests.replaceAll((connection, before) -> connection.getMessagesIn());
    return stuck;
  }

  /** The server stops: hangs up on all, and on those who have been accepted just before. */
  public void closeAll() {
    stop().forEach(IdleConnections::hangUp);
  }

  private synchronized List<Connection> stop() {
    isStopping = true;
    return List.copyOf(requests.keySet());
  }

  /**
   * Jetty's {@code Connection.close} waits for an answer that is just being written; if that fails
   * at the same moment, it waits for ever (seen with 12.1.12). An answer that cannot be written for
   * want of a reader is no error of ours, and not logged as one.
   */
  private static void hangUp(Connection connection) {
    connection.getEndPoint().close(new EofException("The server has hung up."));
  }
}
