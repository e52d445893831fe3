package noom.workbench.classroom;

import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import java.util.List;
import java.util.Optional;
import noom.workbench.Options;
import noom.workbench.Time;
import noom.workbench.guard.Refused;

/** A class in one room, as its server knows it. Any thread may call. */
public final class Classroom {
  /** What is served to a class only. */
  private static final List<String> FILES = List.of("/workbench/class/*", "/{step}/classroom/*");

  private static final Key<Optional<Classroom>> OF_SERVER = new Key<>("classroom");

  private final PageLink pages;
  private final Console console;

  private Classroom(Options options, Time time) {
    pages = new PageLink(time::nanos);
    console = new Console(ClassKey.of(options));
  }

  /** Makes this server one for a class, if {@code -Dclass=true}; else nothing of it is there. */
  public static Optional<Classroom> install(JavalinConfig config, Options options, Time time) {
    var classroom =
        options.isForClass()
            ? Optional.of(new Classroom(options, time))
            : Optional.<Classroom>empty();
    config.appData(OF_SERVER, classroom);
    classroom.ifPresentOrElse(it -> it.pages.install(config), () -> hideFiles(config));
    return classroom;
  }

  private static void hideFiles(JavalinConfig config) {
    for (var path : FILES) {
      config.routes.before(
          path,
          request -> {
            throw new Refused(404, "That is for a class only.");
          });
    }
  }

  /** That of this server; empty, if it is for no class. */
  public static Optional<Classroom> of(JavalinConfig config) {
    return config.unsafe.appDataManager.get(OF_SERVER);
  }

  /** The line to each open page. */
  public PageLink pages() {
    return pages;
  }

  /** The page of the instructor. */
  public Console console() {
    return console;
  }
}
