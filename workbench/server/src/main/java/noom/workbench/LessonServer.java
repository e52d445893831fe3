package noom.workbench;

import static io.javalin.event.JavalinLifecycleEvent.SERVER_STOPPING;
import static java.lang.StackWalker.Option.RETAIN_CLASS_REFERENCE;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import noom.workbench.classroom.Classroom;
import noom.workbench.guard.Guards;
import noom.workbench.guard.IdleConnections;
import noom.workbench.handshake.Handshake;
import noom.workbench.watch.LiveReload;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one {@link Lesson}: its page, its files and its WebSocket on one port. */
public final class LessonServer implements AutoCloseable {
  private static final Duration GOODBYE = Duration.ofSeconds(4);
  private static final Logger LOG = LoggerFactory.getLogger(LessonServer.class);

  private final Options options;
  private final Time time;
  private final Javalin javalin;
  private Connections connections;
  private ServerConnector connector;

  private LessonServer(Lesson lesson, Options options, Time time, Optional<LiveReload> saves) {
    this.options = options;
    this.time = time;
    this.javalin = Javalin.create(config -> configure(config, lesson, saves));
  }

  /**
   * What a step's {@code main} calls: runs the lesson until Ctrl+C, or says why it cannot start.
   * From a checkout, it runs anew after each save.
   */
  public static void run(Lesson lesson) {
    var main = StackWalker.getInstance(RETAIN_CLASS_REFERENCE).getCallerClass();
    Launcher.run(lesson, main);
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
    var server = prepare(lesson, options, time, Optional.empty());
    server.listen(options.port());
    return server;
  }

  /**
   * Starts all but the port.
   *
   * @param saves of which the pages shall hear, if there are any
   */
  static LessonServer prepare(
      Lesson lesson, Options options, Time time, Optional<LiveReload> saves) {
    var server = new LessonServer(lesson, options, time, saves);
    server.javalin.start();
    return server;
  }

  private void configure(JavalinConfig config, Lesson lesson, Optional<LiveReload> saves) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    var idle = idleConnections(config);
    config.jetty.addConnector((server, http) -> connectLater(server, http, idle));
    Handshake.install(config);
    var guards = Guards.install(config, options.policy(), time::nanos);
    var classroom = Classroom.install(config, options, time);
    connections = Connections.install(config, guards, classroom, time);
    ErrorReports.install(config);
    saves.ifPresent(it -> it.install(config));
    Page.install(config, lesson, options, saves);
    WebFiles.install(config);
    install(config, lesson);
  }

  /** What a lesson has begun before it failed ends as if it had run. */
  private void install(JavalinConfig config, Lesson lesson) {
    try {
      lesson.install().accept(config, options);
    } catch (RuntimeException | Error failure) {
      config.unsafe.eventManager.fireEvent(SERVER_STOPPING);
      throw failure;
    }
  }

  private IdleConnections idleConnections(JavalinConfig config) {
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

  /** Jetty opens its ports as it starts; ours opens when all the rest has started. */
  private Connector connectLater(Server server, HttpConfiguration http, IdleConnections idle) {
    connector = LessonConnector.of(server, http, options, idle);
    return new LocalConnector(server);
  }

  /** Listens there, 0 for any free port. */
  void listen(int port) {
    connector.setPort(port);
    LifeCycle.start(connector);
    connector.getServer().addConnector(connector); // which stops it together with the rest
  }

  /** Listens no more; connections stay as they are. */
  void stopListening() {
    connector.close();
  }

  public int port() {
    return connector.getLocalPort();
  }

  /** The address of the page, such as {@code http://localhost:3000/}; https for a class. */
  public URI page() {
    return options.page(port());
  }

  /** The address of the WebSocket: the same host, port and path. */
  public URI socket() {
    return URI.create(page().toString().replaceFirst("http", "ws"));
  }

  /** Stops as {@link #close} does, but tells every browser that another server has its place. */
  void makeRoom() {
    connections.sayThatAnotherIsThere();
    close();
  }

  /**
   * Says goodbye (1001) to every browser and stops; after four seconds it is done, whatever still
   * holds on. May be called more than once.
   */
  @Override
  public void close() {
    stopListening(); // first: a newcomer would get no answer
    var stopping =
        CompletableFuture.runAsync(javalin::stop, it -> DaemonThread.of("stop", it).start());
    time.schedule(GOODBYE, () -> giveUp(stopping));
    stopping.join();
  }

  private static void giveUp(CompletableFuture<Void> stopping) {
    if (stopping.complete(null)) {
      LOG.warn("Something still holds on after {} s: it is left behind.", GOODBYE.toSeconds());
    }
  }
}
