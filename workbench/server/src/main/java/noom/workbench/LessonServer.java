package noom.workbench;

import static java.util.stream.Collectors.joining;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import noom.workbench.address.Address;
import noom.workbench.guard.Guards;
import noom.workbench.guard.IdleConnections;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one {@link Lesson}: its page, its files and its WebSocket on one port. */
public final class LessonServer implements AutoCloseable {
  private static final int CALLERS_AT_ONCE = 1_024; // a class that opens the page together
  private static final int SEND_BUFFER_BYTES = 256 * 1024;
  private static final String FIRST = "01"; // what Maven runs if nothing else is asked for
  private static final Duration GOODBYE = Duration.ofSeconds(4);

  private static final Logger LOG = LoggerFactory.getLogger(LessonServer.class);

  private final Javalin javalin;
  private final Options options;
  private final Time time;

  private LessonServer(Javalin javalin, Options options, Time time) {
    this.javalin = javalin;
    this.options = options;
    this.time = time;
  }

  /**
   * What a step's {@code main} calls: runs the lesson until Ctrl+C, or says why it cannot start.
   */
  public static void run(Lesson lesson) {
    try {
      var options = Options.of(System.getProperties(), System.getenv());
      requireAskedFor(lesson, options.text("step", lesson.step()));
      var server = start(lesson, options);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      System.out.println(server.greeting(lesson));
      if (lesson.step().equals(FIRST) && options.text("step", "").isEmpty()) {
        System.out.println("Without -Dstep= this is the first step: -Dstep=02 starts the second.");
      }
      NonBlockingTerminal.install();
    } catch (StartError reason) {
      System.err.println(reason.getMessage());
      System.exit(1);
    }
  }

  /** Maven runs the step whose folder it is in, whatever {@code -Dstep=} says. */
  private static void requireAskedFor(Lesson lesson, String step) {
    if (!lesson.step().endsWith(step)) {
      throw new StartError(
          "This folder is step %s: run -Dstep=%s in the folder of the whole project."
              .formatted(lesson.step(), step));
    }
  }

  /**
   * Starts a lesson and returns once it answers.
   *
   * @throws StartError if the port is taken, or the host is no address of this machine
   */
  public static LessonServer start(Lesson lesson, Options options) {
    return start(lesson, options, Time.REAL);
  }

  /** The same with a time that a test brings. */
  public static LessonServer start(Lesson lesson, Options options, Time time) {
    Port.requireFree(options);
    var javalin = Javalin.create(config -> configure(config, lesson, options, time));
    return new LessonServer(javalin.start(), options, time);
  }

  private static void configure(JavalinConfig config, Lesson lesson, Options options, Time time) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    var idle = idleConnections(config, time);
    config.jetty.addConnector((server, http) -> connector(server, http, options, idle));
    var guards = Guards.install(config, options.host(), options.connections(), time::nanos);
    Connections.install(config, guards);
    ErrorReports.install(config);
    Page.install(config, lesson);
    WebFiles.install(config);
    lesson.install().accept(config, options);
  }

  private static IdleConnections idleConnections(JavalinConfig config, Time time) {
    var idle = new IdleConnections();
    var executor = new SerialExecutor(time);
    executor.schedule(IdleConnections.PATIENCE, () -> closeStuck(idle, executor));
    config.events.serverStopping(executor::shutDown);
    config.events.serverStopping(idle::closeAll);
    return idle;
  }

  private static void closeStuck(IdleConnections idle, SerialExecutor executor) {
    idle.closeStuck();
    executor.schedule(IdleConnections.PATIENCE, () -> closeStuck(idle, executor));
  }

  /** Little is kept in the kernel for a browser that does not read, so that it is noticed soon. */
  private static ServerConnector connector(
      Server server, HttpConfiguration http, Options options, IdleConnections idle) {
    var factory = new HttpConnectionFactory(http);
    factory.addEventListener(idle);
    var connector = new ServerConnector(server, factory);
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setAcceptQueueSize(CALLERS_AT_ONCE);
    connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
    return connector;
  }

  public int port() {
    return javalin.port();
  }

  /** The address of the page, such as {@code http://localhost:3000/}. */
  public URI page() {
    return Address.page(options.host(), port());
  }

  /** The address of the WebSocket: the same host, port and path. */
  public URI socket() {
    return URI.create(page().toString().replaceFirst("http", "ws"));
  }

  private String greeting(Lesson lesson) {
    var others = Address.pagesForOthers(options.host(), port());
    return "Step %s, %s: open %s%s in two tabs. Stop with Ctrl+C."
        .formatted(lesson.step(), lesson.name(), page(), forOthers(others));
  }

  private static String forOthers(List<URI> pages) {
    var all = pages.stream().map(URI::toString).collect(joining(" or "));
    return all.isEmpty() ? "" : " (or " + all + " on another machine)";
  }

  /**
   * Says goodbye (1001) to every browser and stops; after four seconds it is done, whatever still
   * holds on. May be called more than once.
   */
  @Override
  public void close() {
    var stopping = CompletableFuture.runAsync(javalin::stop, LessonServer::inTheBackground);
    time.schedule(GOODBYE, () -> giveUp(stopping));
    stopping.join();
  }

  private static void inTheBackground(Runnable task) {
    var thread = new Thread(task, "stop");
    thread.setDaemon(true);
    thread.start();
  }

  private static void giveUp(CompletableFuture<Void> stopping) {
    if (stopping.complete(null)) {
      LOG.warn("Something still holds on after {} s: it is left behind.", GOODBYE.toSeconds());
    }
  }
}
