package noom.workbench.classroom;

import static java.util.stream.Collectors.toMap;

import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import noom.workbench.Middleware;
import noom.workbench.Options;
import noom.workbench.SerialExecutor;
import noom.workbench.Time;
import noom.workbench.docs.Shell;
import noom.workbench.faults.Faults;
import noom.workbench.guard.Refused;
import noom.workbench.token.LessonPath;
import noom.workbench.token.PageToken;

/** A class in one room, as its server knows it. Any thread may call. */
public final class Classroom {
  static final int MOST_ROWS = 500;
  static final int MOST_ROOMS = 100;

  private static final String LESSON = "/"; // the path of the lesson's WebSocket

  /** What is served to a class only. */
  private static final List<String> FILES = List.of("/workbench/class/*", "/{step}/classroom/*");

  private static final Key<Optional<Classroom>> OF_SERVER = new Key<>("classroom");

  /** A message of the lesson has come; a lesson may refuse it as its own handlers would. */
  public final Middleware<WsMessageContext> hearing = new Middleware<>();

  private final Faults faults;
  private final PageLink pages;
  private final Attendance attendance;
  private final Acts acts;
  private final Live live;
  private final Console console;
  private volatile Optional<OpenRooms> rooms = Optional.empty();

  private Classroom(Options options, Time time, Faults faults) {
    this.faults = faults;
    var executor = new SerialExecutor(time);
    pages = new PageLink(time::nanos);
    attendance = new Attendance(time::nanos);
    acts = new Acts(pages, attendance, executor);
    live = new Live(executor, this::state);
    console = new Console(ClassKey.of(options), live, pages);
  }

  /** Makes this server one for a class, if {@code -Dclass=true}; else nothing of it is there. */
  public static Optional<Classroom> install(JavalinConfig config, Options options, Time time) {
    var faults = Faults.install(config, time); // there never is one, if it is for no class
    var classroom =
        options.isForClass()
            ? Optional.of(new Classroom(options, time, faults))
            : Optional.<Classroom>empty();
    config.appData(OF_SERVER, classroom);
    classroom.ifPresentOrElse(it -> it.install(config), () -> hideFiles(config));
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

  private void install(JavalinConfig config) {
    LessonPath.install(config);
    pages.install(config);
    config.routes.wsBeforeUpgrade(LESSON, this::requireWelcome);
    live.on("say", it -> acts.say(it.text("words")));
    live.on("letgo", it -> acts.letGo(it.text("person")));
    live.on("undo", it -> acts.undo(it.text("act")));
  }

  /** Answers 403 to a page that was let go. */
  private void requireWelcome(Context upgrade) {
    if (PageToken.of(upgrade).filter(acts::isLetGo).isPresent()) {
      throw new Refused(403, Acts.LET_GO);
    }
  }

  /** The line to each open page. */
  public PageLink pages() {
    return pages;
  }

  /**
   * Opens what belongs to a class: the page for the projector, and the console.
   *
   * @param shell of all pages of this server
   */
  public void installPages(JavalinConfig config, Shell shell, Options options) {
    Entrance.install(config, shell, options, attendance::count);
    console.install(config, shell);
  }

  // What lessons bring

  /** The console shows what this knows. */
  public void show(Roster roster) {
    attendance.roster = roster;
  }

  /** The console shows these rooms, and can bring everyone into one and close one. */
  public void show(OpenRooms these) {
    rooms = Optional.of(these);
    live.on("bring", it -> acts.bring(it.text("room")));
    live.on("close", it -> acts.close(it.text("room"), these));
    console.offer("rooms");
  }

  /** The console can pause the chat: the lesson asks {@link #isPaused}. */
  public void offerPause() {
    live.on("pause", it -> acts.pause());
    console.offer("pause");
  }

  /** Whether nobody may say anything now. */
  public boolean isPaused() {
    return acts.isPaused();
  }

  /** Whether nobody may enter this room now. */
  public boolean isClosed(String room) {
    return acts.isClosed(room);
  }

  // What happens to a server's connections

  /** A WebSocket has opened. */
  public void opened(WsContext connection) {
    if (LessonPath.isOf(connection)) {
      faults.opened(connection);
      attendance.opened(connection);
    }
  }

  /** A message has come. */
  public void heard(WsMessageContext connection) {
    if (LessonPath.isOf(connection)) {
      live.heard();
      hearing.run(connection, LESSON);
    }
  }

  /** A WebSocket has closed. */
  public void closed(WsCloseContext connection) {
    if (LessonPath.isOf(connection)) {
      faults.closed(connection);
      attendance.closed(connection);
    }
  }

  private State state(double rate) {
    var memory = Runtime.getRuntime();
    var used = memory.totalMemory() - memory.freeMemory();
    return new State(
        attendance.here(pages, MOST_ROWS),
        attendance.left(),
        rooms.map(OpenRooms::counts).map(Classroom::fullest).orElse(Map.of()),
        acts.inForce(),
        new State.Figures(attendance.count(), rate, used, memory.maxMemory()));
  }

  private static Map<String, Integer> fullest(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_ROOMS)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
