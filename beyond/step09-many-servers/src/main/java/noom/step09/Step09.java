package noom.step09;

import static j2html.TagCreator.p;

import io.javalin.config.JavalinConfig;
import java.util.Optional;
import noom.step04.RoomPage;
import noom.step04.SocketServer;
import noom.step08.Step08;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.StartError;
import noom.workbench.Time;
import noom.workbench.language.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All of step 08, on several servers that are one. */
public final class Step09 {
  private static final Logger LOG = LoggerFactory.getLogger(Step09.class);

  private Step09() {}

  public static void main(String[] args) {
    LessonServer.run(lesson(new SocketServer(Time.REAL)));
  }

  static Lesson lesson(SocketServer server) {
    return lesson(server, Step08.lesson(server));
  }

  /**
   * The servers of another lesson, which are one to its users.
   *
   * @param below what is the same on each of them
   */
  public static Lesson lesson(SocketServer server, Lesson below) {
    return new Lesson(
        "09",
        words -> page(words).panels(),
        (app, options) -> {
          var redis = RedisAddress.of(options);
          requireNoClass(redis, options);
          redis.ifPresentOrElse(
              it -> together(server, it, below, app, options),
              () -> oneServer(server, below, app, options));
        });
  }

  /** What an instructor closes or pauses is known to one server only. */
  private static void requireNoClass(Optional<RedisAddress> redis, Options options) {
    if (redis.isPresent() && options.isForClass()) {
      throw new StartError("start.redis.class");
    }
  }

  private static void oneServer(
      SocketServer server, Lesson below, JavalinConfig app, Options options) {
    LOG.info(
        "One server, with rooms in memory. For more: docker run -p 6379:6379 redis, then -Dredis=redis://localhost:6379");
    below.install().accept(app, options);
    RoomHistory.of(options, System::currentTimeMillis, () -> false).install(server);
    ServerList.install(server, Optional.empty());
  }

  private static void together(
      SocketServer server, RedisAddress redis, Lesson below, JavalinConfig app, Options options) {
    var cluster = new Cluster(server, redis, options);
    app.events.serverStopping(cluster::leave); // before the server of step 04 hangs up
    below.install().accept(app, options);
    share(server, redis, app, options);
    cluster.history().install(server);
    ServerList.install(server, Optional.of(cluster));
    cluster.join();
  }

  /** With servers of the course, if somebody wants that. */
  private static void share(
      SocketServer server, RedisAddress redis, JavalinConfig app, Options options) {
    var name = options.text("redis.adapter", "").strip();
    if (!name.isEmpty()) {
      app.events.serverStopping(AdapterStream.install(server, redis, name)::close);
    }
  }

  static RoomPage page(Messages words) {
    var page = Step08.page(words);
    page.panels().add(1, p().withId("alone").attr("role", "status")); // below how the line is
    return page;
  }
}
