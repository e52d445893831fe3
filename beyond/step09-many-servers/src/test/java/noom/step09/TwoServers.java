package noom.step09;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import noom.step04.SocketServer;
import noom.step04.Step04;
import noom.step05.Step05;
import noom.step06.Step06;
import noom.step07.Step07;
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
 * A lesson of steps 04 to 07 on two servers that are one: that of the test, and a second one with
 * the same features and the same time. What the page of step 09 gets besides is not there.
 */
public final class TwoServers implements Deployment {
  private static final Map<String, Consumer<SocketServer>> FEATURES =
      Map.of(
          "04", Step04::install, "05", Step05::install, "06", Step06::install, "07", Step07::install);

  private static final AtomicInteger TESTS = new AtomicInteger(); // each has keys of its own

  private List<OneOfTwo> servers = List.of();

  @Override
  public List<Lesson> lessons(Lesson lesson, ExtensionContext test) {
    LeftOut.skip(test.getRequiredTestMethod());
    var time = field(TestTime.class, test).orElseGet(TestTime::new);
    time.beforePassing(this::settle);
    var first = field(SocketServer.class, test).orElseThrow();
    var second = new SocketServer(time);
    FEATURES.get(lesson.step()).accept(second);
    var redis = RedisAddress.of(options(test)).orElseThrow();
    servers = List.of(new OneOfTwo(first, redis), new OneOfTwo(second, redis));
    return List.of(
        servers.get(0).running(lesson, lesson.install()),
        servers.get(1).running(lesson, second::install));
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
            it -> ReflectionSupport.tryToReadFieldValue(it, test.getRequiredTestInstance()).toOptional())
        .map(type::cast);
  }

  @Override
  public void settle() {
    servers.forEach(OneOfTwo::hasWritten);
    var end = servers.stream().map(OneOfTwo::position).max(OneOfTwo.ORDER).orElseThrow();
    servers.forEach(it -> it.hasRead(end));
  }
}
