package noom.workbench;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import noom.workbench.address.Address;
import noom.workbench.classroom.Console;
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
    Port.requireFree(options);
    var mode = options.isOn("watch", true) ? DevMode.of(main) : Optional.<DevMode>empty();
    var pages = mode.map(DevMode::pages);
    var server = mode.flatMap(DevMode::newer).orElseGet(() -> server(lesson, options, pages));
    var port = server.listen(options.port());
    var stop = new Thread(() -> mode.ifPresentOrElse(DevMode::close, server::close), "stop");
    System.out.println(greeting(lesson, options, port));
    if (options.isForClass()) {
      System.out.println("The console, for you alone: " + console(options, port));
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

  private static URI console(Options options, int port) {
    return Console.address(Address.page(options.isForClass() ? "https" : "http", options.host(), port), options);
  }

  private static String greeting(Lesson lesson, Options options, int port) {
    var others = Address.pagesForOthers(options.isForClass() ? "https" : "http", options.host(), port);
    return "Step %s, %s: open %s%s in two tabs. Stop with Ctrl+C."
        .formatted(
            lesson.step(), lesson.name(), Address.page(options.isForClass() ? "https" : "http", options.host(), port), forOthers(others));
  }

  private static String forOthers(List<URI> pages) {
    var all = pages.stream().map(URI::toString).collect(joining(" or "));
    return all.isEmpty() ? "" : " (or " + all + " on another machine)";
  }
}
