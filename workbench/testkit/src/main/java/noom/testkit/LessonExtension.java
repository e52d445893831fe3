package noom.testkit;

import java.net.URI;
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
 * A fresh server on a free port for every test: register it as a field of the test class.
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
  private LessonServer server;
  private int port;

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
    try {
      startAt(lastPort);
    } catch (StartError taken) {
      startAt(0);
    }
    lastPort = port;
  }

  private void startAt(int wanted) {
    server = LessonServer.start(KeptFiles.with(lesson.get()), options.withPort(wanted), time);
    port = server.port();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    server.close();
  }

  /** Stops the server under the open tabs. */
  public void stop() {
    server.close();
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
    return server.page();
  }

  /** The address of the page with a path or query, such as {@code ?seconds=1}. */
  public URI page(String rest) {
    return server.page().resolve("/" + rest);
  }

  /** The address of the WebSocket. */
  public URI socket() {
    return server.socket();
  }

  public int port() {
    return port;
  }
}
