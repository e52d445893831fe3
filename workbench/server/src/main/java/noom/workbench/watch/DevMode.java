package noom.workbench.watch;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a step in its checkout, and anew after each save: compiles, prepares a server of the new
 * classes beside the one that runs, and lets it take over the port. If any of that fails, the one
 * that runs goes on, and the pages say why.
 *
 * <p>One thread does it all, so each save is seen through before the next.
 */
public final class DevMode {
  private static final Logger LOG = LoggerFactory.getLogger(DevMode.class);

  private static final int NAMED = 3;
  private static final int ATTEMPTS = 100;
  private static final Duration PAUSE = Duration.ofMillis(5);
  private static final Runnable NOTHING = () -> {};

  private final Class<?> main;
  private final Checkout checkout;
  private final ClassPath classPath;
  private final SourceWatcher sources;
  private final LiveReload pages = new LiveReload();
  private Compiler compiler;
  private Restartable running;
  private int port;

  private DevMode(Class<?> main, Checkout checkout) {
    this.main = main;
    this.checkout = checkout;
    this.classPath = new ClassPath(main.getClassLoader());
    this.sources = new SourceWatcher(checkout);
  }

  /**
   * None if the program runs from a jar, outside of a checkout, or without a compiler.
   *
   * @param main what was started
   */
  public static Optional<DevMode> of(Class<?> main) {
    return Checkout.here()
        .filter(it -> Compiler.isThere() && ClassPath.isInFolder(main))
        .map(checkout -> new DevMode(main, checkout));
  }

  /** The pages that shall hear of saves. */
  public LiveReload pages() {
    return pages;
  }

  /**
   * A server of the sources, if some were saved after their classes were compiled: Maven may take a
   * lower step from its repository, as it was when that was installed.
   */
  public Optional<Restartable> newer() {
    var newer = sources.used().newerThan(classPath);
    if (newer.isEmpty()) {
      return Optional.empty();
    }
    LOG.info("Compiled now, for the last build is older: {}.", names(newer));
    try {
      return Optional.of(prepare(compile(sources.used())));
    } catch (SaveError reason) {
      explain(reason);
      return Optional.empty();
    }
  }

  /**
   * Begins to look for saves.
   *
   * @param server runs until then
   * @param port where it listens
   */
  public void watch(Restartable server, int port) {
    this.running = server;
    this.port = port;
    var thread = new Thread(this::watch, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      compile(sources.used()); // the first save shall not wait until the compiler is warm
      while (true) {
        see(sources.awaitSave());
      }
    } catch (InterruptedException | RuntimeException | Error bug) {
      LOG.error("A bug: saves are not seen any more. Stop with Ctrl+C, and start again.", bug);
    }
  }

  private void see(Snapshot saved) {
    var start = System.nanoTime();
    var changed = saved.changedSince(sources.used());
    var use = changed.stream().anyMatch(Snapshot::isJava) ? restart(saved) : NOTHING;
    if (!sources.isStill(saved)) {
      return; // saved again meanwhile: all of it comes next, together
    }
    sources.use(saved);
    pages.saved(changed);
    try {
      use.run();
      LOG.info("Saved {}: seen after {} s.", names(changed), secondsSince(start));
    } catch (SaveError reason) {
      explain(reason);
    }
    pages.tell();
  }

  /** Compiles at once, the rest comes when it is run. */
  private Runnable restart(Snapshot saved) {
    var compiled = compile(saved);
    return () -> takeOver(prepare(compiled));
  }

  private Compiler.Result compile(Snapshot saved) {
    if (compiler == null) {
      compiler = new Compiler(checkout, classPath.libraries());
    }
    return compiler.compile(saved.javaFiles());
  }

  private Restartable prepare(Compiler.Result compiled) {
    if (!compiled.errors().isEmpty()) {
      throw new SaveError(String.join("\n", compiled.errors()));
    }
    try {
      var loader = new RestartClassLoader(main.getClassLoader(), compiled.classes(), pages);
      return loader.prepare(main.getName());
    } catch (Throwable failure) { // whatever the code of a lesson throws
      throw new SaveError(checkout.at(failure));
    }
  }

  private synchronized void takeOver(Restartable next) {
    running.stopListening();
    listen(next);
    running.makeRoom();
    running = next;
    pages.restarted(); // only now, for until then a page may still be one of the old server's
  }

  /**
   * The port is free when the thread that waited for callers has noticed; on Windows, when no
   * connection to the old server is left.
   */
  private void listen(Restartable next) {
    for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        next.listen(port);
        return;
      } catch (RuntimeException isNotFreeYet) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
    running.makeRoom();
    next.listen(port);
  }

  private void explain(SaveError reason) {
    LOG.error("This cannot run, so what ran before goes on.\n{}", reason.getMessage());
    pages.problem(reason.getMessage());
  }

  private static String names(Collection<Path> files) {
    var first = files.stream().limit(NAMED).map(it -> it.getFileName().toString());
    var others = files.size() - NAMED;
    return first.collect(joining(", ")) + (others > 0 ? " and %d more".formatted(others) : "");
  }

  private static String secondsSince(long start) {
    return "%.1f".formatted(NANOSECONDS.toMillis(System.nanoTime() - start) / 1e3);
  }

  /** Ends what runs now. */
  public synchronized void close() {
    running.close();
  }
}
