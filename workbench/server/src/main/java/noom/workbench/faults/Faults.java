package noom.workbench.faults;

import static java.util.concurrent.ConcurrentHashMap.newKeySet;

import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import noom.workbench.Listeners;
import noom.workbench.Time;
import noom.workbench.guard.Refused;
import noom.workbench.token.LessonPath;
import noom.workbench.token.PageToken;

/**
 * The faults that are in force. Each is for some people, and ends by itself or sooner. People are
 * known by the token of their page, so that a reconnection heals nothing; see {@link PageToken}.
 * Any thread may call.
 */
public final class Faults {
  /** The longest that a fault lasts. */
  public static final Duration LONGEST = Duration.ofSeconds(60);

  /** A fault has {@code begun} or {@code ended}. */
  public final Listeners<News> news = new Listeners<>();

  private static final Key<Faults> OF_SERVER = new Key<>("faults");

  private final Time time;
  private final Lines lines;
  private final AtomicLong ids = new AtomicLong();
  private final List<InForce> inForce = new CopyOnWriteArrayList<>();
  private final Map<InForce, Set<String>> happened = new ConcurrentHashMap<>(); // to whom it has

  private Faults(Time time) {
    this.time = time;
    this.lines = new Lines(this, time);
  }

  /** Makes a server one in which things can be broken. Nothing is, until {@link #begin}. */
  public static Faults install(JavalinConfig config, Time time) {
    var faults = new Faults(time);
    config.appData(OF_SERVER, faults);
    config.routes.wsBeforeUpgrade(faults::requireWay);
    return faults;
  }

  /** Those of this server. */
  public static Faults of(JavalinConfig config) {
    return config.unsafe.appDataManager.get(OF_SERVER);
  }

  /** A connection of the lesson has opened. */
  public void opened(WsContext connection) {
    lines.add(connection);
  }

  /** It has closed. */
  public void closed(WsContext connection) {
    lines.remove(connection);
  }

  /**
   * Breaks something.
   *
   * @param number what the fault's sentence names, from 1 to its most; anything if it names none
   * @param howLong at most {@link #LONGEST}
   */
  public void begin(Fault fault, Whom whom, int number, Duration howLong) {
    var end = time.nanos() + howLong.toNanos();
    var begun = new InForce(ids.incrementAndGet(), fault, whom, number, end);
    if (!fault.isMoment()) {
      inForce.add(begun);
      time.schedule(howLong, () -> end(begun));
    }
    news.tell(new News(begun, begun.beginning(howLong)), "begun");
    lines.follow();
    if (fault.isCut()) {
      lines.cut(begun);
    }
  }

  /** Mends one; if it has ended already, this changes nothing. */
  public void end(InForce fault) {
    if (forget(fault)) {
      lines.follow();
      news.tell(new News(fault, fault.ending()), "ended");
    }
  }

  private boolean forget(InForce fault) {
    happened.remove(fault);
    return inForce.remove(fault);
  }

  /** Mends everything at once. */
  public void endAll() {
    inForce().forEach(this::end);
  }

  /** What is broken now, the oldest first. */
  public List<InForce> inForce() {
    return List.copyOf(inForce);
  }

  /**
   * The newest fault of this kind for this person, if there is one.
   *
   * @param id of the person, or of a connection
   */
  public Optional<InForce> on(String id, Fault fault) {
    if (inForce.isEmpty()) {
      return Optional.empty(); // nearly always, and this is asked for each ack
    }
    var person = lines.person(id);
    return inForce.stream()
        .filter(it -> it.fault() == fault && it.concerns(person))
        .reduce((older, newer) -> newer);
  }

  /** Whether this was to happen once to this person, and happens now. */
  public boolean happensTo(String id, Fault once) {
    return on(id, once)
        .filter(it -> happened.computeIfAbsent(it, first -> newKeySet()).add(lines.person(id)))
        .isPresent();
  }

  /** Answers 503 to an upgrade of those who were cut off. */
  private void requireWay(Context upgrade) {
    if (LessonPath.isOf(upgrade)
        && on(PageToken.of(upgrade).orElse(""), Fault.CUT_OFF).isPresent()) {
      throw new Refused(503, "On purpose: the way back is closed for a while.");
    }
  }

  /** The ids of the connections that it concerns now. */
  public List<String> connections(InForce fault) {
    return lines.of(fault);
  }

  /** How long it is until this fault ends. */
  public Duration left(InForce fault) {
    return Duration.ofNanos(Math.max(0, fault.end() - time.nanos()));
  }
}
