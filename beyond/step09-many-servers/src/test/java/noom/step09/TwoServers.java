package noom.step09;

import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import noom.step04.SocketServer;
import noom.step04.Step04;
import noom.step05.Step05;
import noom.step06.Step06;
import noom.step07.Step07;
import noom.step08.Step08;
import noom.testkit.Deployment;
import noom.testkit.Redis;
import noom.testkit.TestTime;
import noom.workbench.Lesson;
import noom.workbench.Options;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A lesson of steps 04 to 08 on two servers that are one: that of the test, and a second one with
 * the same features and the same time. What the page of step 09 gets besides is not there.
 */
public final class TwoServers implements Deployment {
  private static final Map<String, Features> FEATURES =
      Map.of(
          "04", (server, app, options) -> Step04.install(server),
          "05", (server, app, options) -> Step05.install(server),
          "06", (server, app, options) -> Step06.install(server),
          "07", (server, app, options) -> Step07.install(server),
          "08", TwoServers::installStep08);

  private static final AtomicInteger TESTS = new AtomicInteger(); // each has keys of its own

  private List<OneOfTwo> servers = List.of();

  @FunctionalInterface
  private interface Features {
    void install(SocketServer server, JavalinConfig app, Options options);
  }

  private static void installStep08(SocketServer server, JavalinConfig app, Options options) {
    Step07.install(server);
    Step08.install(server, app, options);
  }

  @Override
  public List<Lesson> lessons(Lesson lesson, ExtensionContext test) {
    LeftOut.skip(test.getRequiredTestMethod());
    var time = field(TestTime.class, test).orElseGet(TestTime::new);
    time.beforePassing(this::readAll);
    var redis = RedisAddress.of(options(test)).orElseThrow();
    var first = new OneOfTwo(field(SocketServer.class, test).orElseThrow(), redis);
    var second = new OneOfTwo(new SocketServer(time), redis);
    servers = List.of(first, second);
    return List.of(first.running(lesson), second.running(likewise(lesson, second.server)));
  }

  private static Lesson likewise(Lesson lesson, SocketServer server) {
    return OneOfTwo.with(
        lesson,
        (app, options) -> {
          FEATURES.get(lesson.step()).install(server, app, options);
          server.install(app, options);
        });
  }

  /** One Redis for all tests of this run. */
  private static Options options(ExtensionContext test) {
    var kept = test.getRoot().getStore(Namespace.create(TwoServers.class));
    var redis = kept.getOrComputeIfAbsent(Redis.class, it -> Redis.start("--appendonly", "no"));
    return Options.anyFreePort()
        .with("redis", ((Redis) redis).uri().toString())
        .with("redis.prefix", "test " + TESTS.incrementAndGet());
  }

  private static <T> Optional<T> field(Class<T> type, ExtensionContext test) {
    return ReflectionSupport.streamFields(
            test.getRequiredTestClass(),
            it -> it.getType() == type,
            HierarchyTraversalMode.TOP_DOWN)
        .findFirst()
        .flatMap(
            it ->
                ReflectionSupport.tryToReadFieldValue(it, test.getRequiredTestInstance())
                    .toOptional())
        .map(type::cast);
  }

  @Override
  public void settle() {
    servers.forEach(OneOfTwo::hasWritten);
    readAll();
  }

  /** Waits until each has read what any of them has read: all that was acknowledged. */
  private void readAll() {
    var end = servers.stream().map(OneOfTwo::position).max(OneOfTwo.ORDER).orElseThrow();
    servers.forEach(it -> it.hasRead(end));
  }
}
