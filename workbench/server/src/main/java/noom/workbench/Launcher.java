package noom.workbench;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import noom.workbench.classroom.Console;
import noom.workbench.classroom.Invitation;
import noom.workbench.tls.Tls;
import noom.workbench.tls.WarmUp;
import noom.workbench.watch.DevMode;
import noom.workbench.watch.LiveReload;
import noom.workbench.watch.RestartClassLoader;
import noom.workbench.watch.Restartable;

/** Runs a lesson for a person, who reads in the terminal how it goes. */
final class Launcher {
  private static final String FIRST = "01"; // what Maven runs if nothing else is asked for

  private Launcher() {}

  /**
   * @param main the class that was started: a newer copy of it only hands its server over
   */
  static void run(Lesson lesson, Class<?> main) {
    if (main.getClassLoader() instanceof RestartClassLoader newer) {
      newer.handOver(server(lesson, options(), Optional.of(newer.pages())));
      return;
    }
    try {
      runFirst(lesson, main, options());
    } catch (StartError reason) {
      System.err.println(reason.getMessage());
      System.exit(1);
    }
  }

  private static Options options() {
    var options = Options.of(System.getProperties(), System.getenv());
    if (!options.isForClass()) {
      return options;
    }
    Console.chooseKey(System.getProperties());
    return Options.of(System.getProperties(), System.getenv());
  }

  private static void runFirst(Lesson lesson, Class<?> main, Options options) {
    requireAskedFor(lesson, options.text("step", lesson.step()));
    Tls.requireUse(options);
    Port.requireFree(options);
    var mode = options.isOn("watch", true) ? DevMode.of(main) : Optional.<DevMode>empty();
    var pages = mode.map(DevMode::pages);
    var server = mode.flatMap(DevMode::newer).orElseGet(() -> server(lesson, options, pages));
    var port = server.listen(options.port());
    var stop = new Thread(() -> mode.ifPresentOrElse(DevMode::close, server::close), "stop");
    System.out.println(greeting(lesson, options, port));
    if (options.isForClass()) {
      System.out.print(forClass(options, port));
      WarmUp.begin(options, options.page(port));
    }
    if (lesson.step().equals(FIRST) && options.text("step", "").isEmpty()) {
      System.out.println("Without -Dstep= this is the first step: -Dstep=02 starts the second.");
    }
    NonBlockingTerminal.install();
    mode.ifPresent(it -> it.watch(server, port));
    Runtime.getRuntime().addShutdownHook(stop);
  }

  /** Maven runs the step whose folder it is in, whatever {@code -Dstep=} says. */
  private static void requireAskedFor(Lesson lesson, String step) {
    if (!lesson.step().endsWith(step)) {
      throw new StartError(
          "This folder is step %s: run -Dstep=%s in the folder of the whole project."
              .formatted(lesson.step(), step));
    }
  }

  private static Restartable server(Lesson lesson, Options options, Optional<LiveReload> pages) {
    return new Prepared(LessonServer.prepare(lesson, options, Time.REAL, pages));
  }

  /** What runs a lesson, as it is known to what lets it run. */
  private record Prepared(LessonServer server) implements Restartable {
    @Override
    public int listen(int port) {
      server.listen(port);
      return server.port();
    }

    @Override
    public void stopListening() {
      server.stopListening();
    }

    @Override
    public void makeRoom() {
      server.makeRoom();
    }

    @Override
    public void close() {
      server.close();
    }
  }

  private static String greeting(Lesson lesson, Options options, int port) {
    return "Step %s, %s: open %s%s in two tabs. Stop with Ctrl+C."
        .formatted(
            lesson.step(),
            lesson.name(),
            options.page(port),
            forOthers(options.pagesForOthers(port)));
  }

  /** With the QR code that a phone scans, as long as nobody has opened the page of the class. */
  private static String forClass(Options options, int port) {
    var page = options.pagesForOthers(port).stream().findFirst().orElse(options.page(port));
    return new Invitation(page, Invitation.ROOM).forTerminal(encoding())
        + "For the projector: %s%n".formatted(options.page(port).resolve("/class"))
        + "The console, for you alone: %s%n"
            .formatted(Console.address(options.page(port), options));
  }

  private static Charset encoding() {
    var untilJava18 = System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name());
    return Charset.forName(System.getProperty("stdout.encoding", untilJava18));
  }

  private static String forOthers(List<URI> pages) {
    var all = pages.stream().map(URI::toString).collect(joining(" or "));
    return all.isEmpty() ? "" : " (or " + all + " on another machine)";
  }
}
