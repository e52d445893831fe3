package noom.workbench;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import noom.workbench.classroom.Console;
import noom.workbench.classroom.Invitation;
import noom.workbench.language.Language;
import noom.workbench.language.Messages;
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
      System.err.println(reason.inWords(Messages.of(Language.ofTerminal())));
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
    var words = Messages.of(Language.ofTerminal());
    System.out.println(greeting(words, lesson, options, port));
    if (options.isForClass()) {
      System.out.print(forClass(words, options, port));
      WarmUp.begin(options, options.page(port));
    }
    if (lesson.step().equals(FIRST) && options.text("step", "").isEmpty()) {
      System.out.println(words.get("start.first"));
    }
    NonBlockingTerminal.install();
    mode.ifPresent(it -> it.watch(server, port));
    Runtime.getRuntime().addShutdownHook(stop);
  }

  /** Maven runs the step whose folder it is in, whatever {@code -Dstep=} says. */
  private static void requireAskedFor(Lesson lesson, String step) {
    if (!lesson.step().endsWith(step)) {
      throw new StartError("start.folder", Map.of("step", lesson.step(), "wanted", step));
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

  private static String greeting(Messages words, Lesson lesson, Options options, int port) {
    var others = options.pagesForOthers(port).stream().map(URI::toString);
    var pages = others.collect(joining(" %s ".formatted(words.get("start.or"))));
    var values =
        Map.of(
            "step", lesson.step(),
            "name", lesson.name(words),
            "page", options.page(port),
            "others", pages);
    return words.get(pages.isEmpty() ? "start.greeting" : "start.greeting.others", values);
  }

  /** With the QR code that a phone scans, as long as nobody has opened the page of the class. */
  private static String forClass(Messages words, Options options, int port) {
    var page = options.pagesForOthers(port).stream().findFirst().orElse(options.page(port));
    return new Invitation(page, Invitation.ROOM).forTerminal(encoding())
        + line(words, "start.projector", options.page(port).resolve("/class"))
        + line(words, "start.console", Console.address(options.page(port), options));
  }

  private static String line(Messages words, String key, URI page) {
    return words.get(key, Map.of("page", page)) + System.lineSeparator();
  }

  private static Charset encoding() {
    var untilJava18 = System.getProperty("sun.stdout.encoding", Charset.defaultCharset().name());
    return Charset.forName(System.getProperty("stdout.encoding", untilJava18));
  }
}
