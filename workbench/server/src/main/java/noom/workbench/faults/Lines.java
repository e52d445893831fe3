package noom.workbench.faults;

import static noom.workbench.faults.Fault.FROZEN;
import static noom.workbench.faults.Fault.SLOW_READER;
import static noom.workbench.faults.Fault.TWICE;

import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import noom.workbench.Time;
import noom.workbench.frames.Line;
import noom.workbench.token.PageToken;

/** The connections of a server, each as good or bad as the faults in force make it. */
final class Lines {
  private static final Duration TICK = Duration.ofSeconds(1);

  private final Faults faults;
  private final Time time;
  private final Map<String, WsContext> open = new ConcurrentHashMap<>(); // by its id
  private final Set<WsContext> bad = ConcurrentHashMap.newKeySet();
  private boolean isTicking;

  Lines(Faults faults, Time time) {
    this.faults = faults;
    this.time = time;
  }

  void add(WsContext connection) {
    open.put(connection.sessionId(), connection);
    if (!faults.inForce().isEmpty()) {
      follow(connection);
    }
  }

  void remove(WsContext connection) {
    open.remove(connection.sessionId());
    bad.remove(connection);
  }

  /** Whose connection this is, by its id; itself, if it is none. */
  String person(String id) {
    return Optional.ofNullable(open.get(id)).map(PageToken::person).orElse(id);
  }

  /** The ids of the connections of those whom it concerns. */
  List<String> of(InForce fault) {
    return open.values().stream()
        .filter(it -> fault.concerns(PageToken.person(it)))
        .map(WsContext::sessionId)
        .toList();
  }

  /** Ends the connections of those whom it concerns, without a close frame. */
  void cut(InForce fault) {
    open.values().stream()
        .filter(it -> fault.concerns(PageToken.person(it)))
        .forEach(it -> it.session.disconnect());
  }

  /** The faults in force have changed. */
  void follow() {
    open.values().forEach(this::follow);
    tick();
  }

  private void follow(WsContext connection) {
    var person = PageToken.person(connection);
    var isFrozen = faults.on(person, FROZEN).isPresent();
    var isTwice = faults.on(person, TWICE).isPresent();
    var slow = faults.on(person, SLOW_READER);
    var isBad = isFrozen || isTwice || slow.isPresent();
    if (isBad) {
      bad.add(connection);
    }
    if (isBad || bad.remove(connection)) {
      var line = Line.of(connection.session);
      line.repeat(isTwice);
      grant(line, isFrozen, slow);
    }
  }

  private static void grant(Line line, boolean isFrozen, Optional<InForce> slow) {
    if (isFrozen) {
      line.grant(0);
    } else {
      slow.ifPresentOrElse(it -> line.grant(it.number()), line::open);
    }
  }

  /** Slow readers take some bytes each second. */
  private synchronized void tick() {
    var isSlow = faults.inForce().stream().anyMatch(it -> it.fault() == SLOW_READER);
    if (isSlow && !isTicking) {
      isTicking = true;
      time.schedule(TICK, this::next);
    }
  }

  private void next() {
    synchronized (this) {
      isTicking = false;
    }
    follow();
  }
}
