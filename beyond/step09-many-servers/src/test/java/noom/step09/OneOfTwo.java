package noom.step09;

import static org.awaitility.Awaitility.await;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import noom.step04.Journal;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.testkit.Eventually;
import noom.workbench.Lesson;
import noom.workbench.Options;
import redis.clients.jedis.StreamEntryID;

/** One server of {@link TwoServers}. */
final class OneOfTwo {
  static final Comparator<StreamEntryID> ORDER = Comparator.naturalOrder();

  private static final String MARK = "[\"mark\"]"; // upon which no server does anything

  final SocketServer server;
  private final RedisAddress redis;
  private Cluster cluster;

  OneOfTwo(SocketServer server, RedisAddress redis) {
    this.server = server;
    this.redis = redis;
  }

  /** This lesson, as one of two servers. */
  Lesson running(Lesson lesson) {
    return with(
        lesson,
        (app, options) -> {
          cluster = new Cluster(server, redis, options);
          app.events.serverStopping(cluster::leave);
          lesson.install().accept(app, options);
          cluster.join();
        });
  }

  static Lesson with(Lesson it, BiConsumer<JavalinConfig, Options> install) {
    return new Lesson(it.step(), it.panels(), install);
  }

  /** Waits until all that was said here before is in the log. */
  void hasWritten() {
    var mark = new CompletableFuture<Void>();
    server.executor().execute(() -> write(mark));
    mark.join();
  }

  private void write(CompletableFuture<Void> mark) {
    server
        .rooms()
        .everyone()
        .sockets()
        .filter(it -> !(it.wire instanceof Elsewhere))
        .findFirst()
        .ifPresentOrElse(it -> write(it, mark), () -> mark.complete(null));
  }

  private void write(Socket socket, CompletableFuture<Void> mark) {
    cluster.append(Journal.Kind.SAID, socket, () -> MARK, () -> mark.complete(null));
  }

  /** Up to where this one has read the log. */
  StreamEntryID position() {
    var position = new CompletableFuture<StreamEntryID>();
    server.executor().execute(() -> position.complete(cluster.replica().position()));
    return position.join();
  }

  /** Waits until this one has read the log up to there. */
  void hasRead(StreamEntryID end) {
    await()
        .atMost(Eventually.PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .pollInSameThread()
        .until(() -> position().compareTo(end) >= 0);
  }
}
