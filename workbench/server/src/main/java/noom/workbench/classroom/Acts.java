package noom.workbench.classroom;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import noom.workbench.SerialExecutor;
import noom.workbench.language.Messages;
import noom.workbench.language.Sentence;
import noom.workbench.token.Secret;

/**
 * What an instructor does to a class. Each act can be undone, or ends by itself. Acts are tasks of
 * one executor; what lessons ask is answered at any time.
 */
final class Acts {
  static final int LONGEST_WORDS = 300; // characters as Unicode counts
  static final Duration PAUSE = Duration.ofMinutes(1);

  /** The close reason; a page has words of its own. */
  static final String LET_GO = Messages.ENGLISH.get("close.4003");

  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final PageLink pages;
  private final Attendance attendance;
  private final SerialExecutor executor;
  private final Map<String, Act> inForce = new LinkedHashMap<>();
  private final Set<String> closedRooms = ConcurrentHashMap.newKeySet();
  private final Map<String, Boolean> isLetGo = new ConcurrentHashMap<>(); // by token
  private volatile boolean isPaused;
  private boolean wasPaused; // ever
  private String said; // null if nothing ever was

  Acts(PageLink pages, Attendance attendance, SerialExecutor executor) {
    this.pages = pages;
    this.attendance = attendance;
    this.executor = executor;
    pages.opened.add((token, what) -> executor.execute(() -> greet(token)));
  }

  boolean isPaused() {
    return isPaused;
  }

  boolean isClosed(String room) {
    return closedRooms.contains(room);
  }

  boolean isLetGo(String token) {
    return isLetGo.getOrDefault(token, false);
  }

  /** The oldest first. */
  List<Act> inForce() {
    return List.copyOf(inForce.values());
  }

  /**
   * A page that opens its line learns what holds for all; it may have been away when that ended.
   */
  private void greet(String token) {
    if (said != null) {
      pages.tell(token, "say", said);
    }
    if (wasPaused) {
      pages.tell(token, "pause", isPaused);
    }
    if (isLetGo.containsKey(token)) {
      pages.tell(token, "letgo", isLetGo(token));
    }
  }

  private void begin(Act act) {
    inForce.remove(act.id());
    inForce.put(act.id(), act);
  }

  /**
   * Undoes an act.
   *
   * @throws BadLetter if it is over already
   */
  void undo(String id) {
    var act = inForce.remove(id);
    if (act == null) {
      throw new BadLetter(new Sentence("act.refused.over"));
    }
    act.undo().run();
  }

  /** Puts words above every page. */
  void say(String words) {
    requireWords(words);
    tellAll(words);
    begin(new Act("say", "say", Map.of("words", words), 0, () -> tellAll("")));
  }

  private void tellAll(String words) {
    said = words;
    pages.tellAll("say", words);
  }

  private static void requireWords(String words) {
    var length = words.codePointCount(0, words.length());
    if (words.isBlank()) {
      throw new BadLetter(new Sentence("act.refused.blank"));
    }
    if (length > LONGEST_WORDS) {
      var values = Map.of("length", length, "most", LONGEST_WORDS);
      throw new BadLetter(new Sentence("act.refused.long", values));
    }
  }

  /** Has every page enter a room; undone, each goes back to where it was. */
  void bring(String room) {
    requireWords(room);
    var before = attendance.places();
    pages.tellAll("enter", new Enter(room));
    begin(new Act("bring", "bring", Map.of("room", room), 0, () -> sendBack(before, room)));
  }

  private record Enter(String room) {}

  private record Leave(String room, Sentence why) {}

  private void sendBack(Map<String, String> before, String room) {
    before.forEach(
        (token, place) -> {
          if (place.isEmpty()) {
            pages.tell(token, "leave", new Leave(room, new Sentence("class.sent.back")));
          } else {
            pages.tell(token, "enter", new Enter(place));
          }
        });
  }

  /** Lets nobody into a room, and has all leave who are in it. */
  void close(String room, OpenRooms rooms) {
    closedRooms.add(room);
    var values = Map.of("room", room);
    pages.tellAll("leave", new Leave(room, new Sentence("class.closed", values)));
    rooms.empty(room);
    begin(new Act("close " + room, "close", values, 0, () -> closedRooms.remove(room)));
  }

  /** Hangs up on somebody; a page may come back when it is loaded anew, or when this is undone. */
  void letGo(String person) {
    var connections = attendance.connections(person);
    if (connections.isEmpty()) {
      throw new BadLetter(new Sentence("act.refused.left"));
    }
    if (Secret.isOne(person)) {
      letPageGo(person);
    }
    connections.forEach(it -> it.closeSession(Goodbye.LET_GO, LET_GO));
    executor.schedule(GOODBYE, () -> connections.forEach(it -> it.session.disconnect()));
  }

  private void letPageGo(String token) {
    letGoOrBack(token, true);
    var name = attendance.nickname(token);
    var who =
        name.isEmpty()
            ? new Sentence("act.somebody")
            : new Sentence("whom.ONE", Map.of("name", name));
    var values = Map.of("name", who);
    begin(new Act("letgo " + token, "letgo", values, 0, () -> letGoOrBack(token, false)));
  }

  private void letGoOrBack(String token, boolean goes) {
    isLetGo.put(token, goes);
    pages.tell(token, "letgo", goes);
  }

  /** Nobody can say anything for a minute. */
  void pause() {
    pauseOrGoOn(true);
    var end = Instant.now().plus(PAUSE).toEpochMilli();
    var act = new Act("pause", "pause", Map.of(), end, () -> pauseOrGoOn(false));
    begin(act);
    executor.schedule(PAUSE, () -> end(act));
  }

  /** Unless it was undone before, or begun anew. */
  private void end(Act act) {
    if (inForce.get(act.id()) == act) {
      undo(act.id());
    }
  }

  private void pauseOrGoOn(boolean pauses) {
    isPaused = pauses;
    wasPaused = true;
    pages.tellAll("pause", pauses);
  }
}
