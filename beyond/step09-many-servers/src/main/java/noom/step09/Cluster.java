package noom.step09;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import noom.step04.Journal;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.workbench.DaemonThread;
import noom.workbench.Listeners;
import noom.workbench.Options;
import noom.workbench.StartError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Several servers that are one to those who use them: what happens on one of them goes into a log
 * which all of them share, and is done when it comes back from there, on each. Without Redis a
 * server goes on alone, and joins the others again as soon as it can.
 */
final class Cluster implements Journal {
  static final Duration PAUSE = Duration.ofSeconds(1);

  /** This server is with the others now, or alone. */
  final Listeners<Cluster> moved = new Listeners<>();

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

  private final SocketServer server;
  private final RedisAddress redis;
  private final RoomHistory history;
  private final Replica replica;
  private final String name; // for people
  private volatile Membership membership; // null: alone; it changes in turns only
  private volatile String former = ""; // the id that it had before
  private volatile boolean isStopped;

  Cluster(SocketServer server, RedisAddress redis, Options options) {
    this.server = server;
    this.redis = redis;
    this.name = options.host() + ":" + options.port();
    this.history = RoomHistory.of(options, this::millis, () -> !isAlone());
    this.replica = new Replica(server, history);
  }

  /** What time it is, for all servers alike: when the entry was written that is applied now. */
  private long millis() {
    return isAlone() ? System.currentTimeMillis() : replica.position().getTime();
  }

  /**
   * Joins the others, for the first time.
   *
   * @throws StartError if Redis does not answer
   */
  void join() {
    try {
      Membership.join(this, redis, former);
    } catch (JedisException unreachable) {
      throw new StartError(
          "start.redis.away", Map.of("place", redis.place(), "why", unreachable.getMessage()));
    }
    server.use(this);
  }

  @Override
  public void append(Kind kind, Socket socket, Supplier<String> text, Runnable turn) {
    if (isAlone() || replica.isApplying()) {
      turn.run();
    } else {
      membership.append(kind, socket, text.get(), turn);
    }
  }

  boolean isAlone() {
    return membership == null;
  }

  /** By which the others know this server now. */
  Optional<String> id() {
    return Optional.ofNullable(membership).map(Membership::id);
  }

  RoomHistory history() {
    return history;
  }

  Replica replica() {
    return replica;
  }

  String name() {
    return name;
  }

  void inTurn(Runnable task) {
    server.executor().execute(task);
  }

  boolean isWith(Membership other) {
    return other == membership;
  }

  /** From now on this server is one of the others, if it has not stopped meanwhile. */
  void enter(Membership membership) {
    if (isStopped) {
      return;
    }
    this.membership = membership;
    var all = replica.instances().stream().map(it -> it.name).toList();
    LOG.info("Together by Redis at {}: {}", redis.place(), String.join(", ", all));
    moved.tell(this, "together");
  }

  /** From now on this server is alone: what waits for its turn is done at once. */
  void lose(Membership lost, String reason) {
    if (isWith(lost) && !isStopped) {
      membership = null;
      former = lost.id();
      LOG.warn("Alone, until Redis answers at {}: {}", redis.place(), reason);
      lost.close();
      moved.tell(this, "alone"); // before the first ack that says so
      lost.runAll();
      DaemonThread.of("rejoin", this::rejoin).start();
    }
  }

  private void rejoin() {
    while (isAlone() && !isStopped) {
      try {
        Membership.join(this, redis, former);
      } catch (JedisException unreachable) {
        LOG.debug("Still alone.", unreachable);
        LogWorker.pause(PAUSE);
      } catch (RuntimeException bug) {
        LOG.error("A bug: this server could not join the others.", bug);
        LogWorker.pause(LogWorker.PATIENCE);
      }
    }
  }

  /** This server stops: the others need not wait until it has been silent for long. */
  void leave() {
    isStopped = true;
    Optional.ofNullable(membership).ifPresent(Membership::leave);
  }
}
