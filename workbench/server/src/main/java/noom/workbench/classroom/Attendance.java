package noom.workbench.classroom;

import static java.util.stream.Collectors.toMap;

import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import noom.workbench.language.Sentence;
import noom.workbench.token.PageToken;
import noom.workbench.token.Secret;

/**
 * Who is in a class, and who has left. Somebody is a page, by its token, or a program, by its
 * connection; and is there as long as a connection of the lesson is open.
 */
final class Attendance {
  static final Duration REMEMBERED = Duration.ofMinutes(10);
  static final int MOST_REMEMBERED = 300;

  private final Map<String, Seat> seats = new ConcurrentHashMap<>();
  private final Map<String, Gone> gone = new LinkedHashMap<>(); // the last who left comes last
  private final LongSupplier nanos;

  /** Who lists what a lesson knows of them. */
  volatile Roster roster = connection -> Roster.Entry.EMPTY;

  Attendance(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * @param since when, in milliseconds since 1970
   */
  private record Seat(long since, Sentence browser, List<WsContext> connections) {
    Seat with(WsContext another) {
      var all = Stream.concat(connections.stream(), Stream.of(another)).toList();
      return new Seat(since, browser, all);
    }

    Seat without(WsContext closed) {
      var others = connections.stream().filter(it -> it.session != closed.session).toList();
      return new Seat(since, browser, others);
    }

    /** Nothing, if nobody sits there. */
    Seat orNull() {
      return connections.isEmpty() ? null : this;
    }

    /** The newest, for another may be dead without knowing it. */
    WsContext connection() {
      return connections.get(connections.size() - 1);
    }
  }

  private record Gone(Left left, long since, long nanos) {}

  void opened(WsContext connection) {
    var person = PageToken.person(connection);
    var since = Optional.ofNullable(forget(person)).map(Gone::since).orElseGet(Attendance::now);
    seats.merge(
        person,
        new Seat(since, UserAgent.inWords(connection.header("User-Agent")), List.of(connection)),
        (seat, newcomer) -> seat.with(newcomer.connection()));
  }

  private static long now() {
    return Instant.now().toEpochMilli();
  }

  void closed(WsCloseContext connection) {
    var person = PageToken.person(connection);
    var seat = seats.get(person);
    var rest = seats.computeIfPresent(person, (id, it) -> it.without(connection).orNull());
    if (seat != null && rest == null) {
      var why = Goodbye.inWords(connection.status(), connection.reason());
      var left = new Left(person, roster.entry(connection).nickname(), now(), why);
      remember(new Gone(left, seat.since, nanos.getAsLong()));
    }
  }

  private synchronized Gone forget(String person) {
    return gone.remove(person);
  }

  private synchronized void remember(Gone newest) {
    gone.remove(newest.left.id());
    gone.put(newest.left.id(), newest);
    var tooOld = newest.nanos - REMEMBERED.toNanos();
    gone.values().removeIf(it -> it.nanos < tooOld);
    if (gone.size() > MOST_REMEMBERED) {
      gone.remove(gone.keySet().iterator().next());
    }
  }

  /** Those who have left in the last ten minutes; the last one comes first. */
  synchronized List<Left> left() {
    var tooOld = nanos.getAsLong() - REMEMBERED.toNanos();
    gone.values().removeIf(it -> it.nanos < tooOld);
    var left = new ArrayList<Left>();
    gone.values().forEach(it -> left.add(0, it.left));
    return left;
  }

  int count() {
    return seats.size();
  }

  /**
   * Those who are here, by what they are known.
   *
   * @param pages what they tell of themselves
   */
  Map<String, Row> here(PageLink pages, int most) {
    var rows = new HashMap<String, Row>();
    var some = seats.entrySet().stream().limit(most);
    roster.askForMany(() -> some.forEach(it -> rows.put(it.getKey(), row(it, pages))));
    return rows;
  }

  private Row row(Map.Entry<String, Seat> one, PageLink pages) {
    var person = one.getKey();
    var seat = one.getValue();
    var entry = roster.entry(seat.connection());
    return new Row(
        person,
        entry.nickname(),
        entry.room(),
        seat.browser,
        seat.since,
        entry.waitingBytes(),
        pages.fact(person, "roundTrip"),
        pages.fact(person, "media"),
        pages.fact(person, "exercises"));
  }

  /** Where each page is: its room, or "". */
  Map<String, String> places() {
    return seats.entrySet().stream()
        .filter(it -> Secret.isOne(it.getKey()))
        .collect(toMap(Map.Entry::getKey, it -> roster.entry(it.getValue().connection()).room()));
  }

  /** The nickname of somebody who is here; "" if there is none. */
  String nickname(String person) {
    return Optional.ofNullable(seats.get(person))
        .map(it -> roster.entry(it.connection()).nickname())
        .orElse("");
  }

  /** All connections of somebody. */
  List<WsContext> connections(String person) {
    return Optional.ofNullable(seats.get(person)).map(Seat::connections).orElse(List.of());
  }
}
