package noom.testkit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import noom.workbench.Lesson;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.StartError;
import noom.workbench.Time;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh server on a free port for every test, or several that are one, as its {@link Deployment}
 * wants it: register it as a field of the test class.
 *
 * <pre>{@code
 * @RegisterExtension final LessonExtension server = new LessonExtension(Step02::lesson);
 * }</pre>
 */
public final class LessonExtension implements BeforeEachCallback, AfterEachCallback {
  /** Where the last server of this JVM was: a browser remembers the scripts of an address. */
  private static int lastPort;

  private final Supplier<Lesson> lesson;
  private Options options;
  private final Time time;
  private final List<LessonServer> servers = new ArrayList<>(); // the first is the test's own
  private ExtensionContext test;
  private Deployment deployment;
  private int port;
  private int visitors;

  /**
   * @param lesson makes the lesson that a step's {@code main} runs; called once for each start
   */
  public LessonExtension(Supplier<Lesson> lesson) {
    this(lesson, Options.anyFreePort());
  }

  /** The same with options of its own. */
  public LessonExtension(Supplier<Lesson> lesson, Options options) {
    this(lesson, options, Time.REAL);
  }

  /** The same with a time of its own, for what the server itself does later. */
  public LessonExtension(Supplier<Lesson> lesson, Options options, Time time) {
    this.time = time;
    this.lesson = lesson;
    this.options = options;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    this.test = test;
    deployment = Deployment.of(test);
    try {
      startAt(lastPort);
    } catch (StartError taken) {
      startAt(0);
    }
    lastPort = port;
  }

  private void startAt(int wanted) {
    servers.clear();
    for (var each : deployment.lessons(lesson.get(), test)) {
      var given = options.withPort(servers.isEmpty() ? wanted : 0);
      servers.add(LessonServer.start(KeptFiles.with(each), given, time));
    }
    port = servers.get(0).port();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    stop();
  }

  /** Stops the server under the open tabs. */
  public void stop() {
    servers.forEach(LessonServer::close);
  }

  /** Starts a new one where the old one was. */
  public void startAgain() {
    startAt(port);
  }

  /** The same with an option such as a person gives it by {@code -Dack.delay=1}. */
  public void startAgainWith(String option, String value) {
    options = options.with(option, value);
    startAgain();
  }

  /** The address of the page. */
  public URI page() {
    return servers.get(0).page();
  }

  /** The address of the page with a path or query, such as {@code ?seconds=1}. */
  public URI page(String rest) {
    return page().resolve("/" + rest);
  }

  /** The address of the WebSocket; of several servers, that of each in turn. */
  public synchronized URI socket() {
    return servers.get(visitors++ % servers.size()).socket();
  }

  /** Waits until all servers have done what was said to any of them before. */
  public void settle() {
    deployment.settle();
  }

  public int port() {
    return port;
  }
}
