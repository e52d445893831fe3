package noom.step09;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import noom.step04.RoomChat.Entered;
import noom.step04.RoomChat.Said;
import noom.step04.SocketServer;
import noom.workbench.Options;
import noom.workbench.StartError;

/** What was said last in each room, for those who enter later; also when the room was empty. */
final class RoomHistory {
  static final int DEFAULT_LENGTH = 50;
  static final int MAX_LENGTH = 200;
  static final int MAX_ROOMS = 1_000;

  private final int length;
  private final LongSupplier clock;
  private final BooleanSupplier isStored;
  private final Map<String, Past> rooms = new LinkedHashMap<>(); // the last is the latest

  private RoomHistory(int length, LongSupplier clock, BooleanSupplier isStored) {
    this.length = length;
    this.clock = clock;
    this.isStored = isStored;
  }

  /**
   * The history of a server that has none yet.
   *
   * @param clock in ms since 1970 UTC
   * @param isStored whether what is said now will outlive this server
   * @throws StartError if {@code -Dhistory=} is no number from 0 to {@link #MAX_LENGTH}
   */
  static RoomHistory of(Options options, LongSupplier clock, BooleanSupplier isStored) {
    var length = length(options.text("history", "" + DEFAULT_LENGTH));
    return new RoomHistory(length, clock, isStored);
  }

  /** Notes what is said on this server, and adds it to the ack of entering. */
  void install(SocketServer server) {
    server.amend("enter_room", (socket, answer) -> with((Entered) answer));
    server.amend("new_message", (socket, said) -> add((Said) said));
  }

  private static int length(String text) {
    if (text.strip().matches("[0-9]{1,3}") && Integer.parseInt(text.strip()) <= MAX_LENGTH) {
      return Integer.parseInt(text.strip());
    }
    throw new StartError(
        "start.history", Map.of("text", text, "most", MAX_LENGTH, "usual", DEFAULT_LENGTH));
  }

  /**
   * @param from the id of who said it
   * @param at in ms since 1970 UTC
   */
  record Line(String from, String nickname, String text, long at) {}

  private record Stored(
      String room, String from, String nickname, String text, long at, boolean stored) {}

  /**
   * What was said in a room.
   *
   * @param said how much in all
   * @param lines the last of it, oldest first
   */
  record Past(long said, List<Line> lines) {
    static final Past NOTHING = new Past(0, List.of());

    Past with(Line line, int most) {
      var all = Stream.concat(lines.stream(), Stream.of(line)).toList();
      return new Past(said + 1, all.subList(Math.max(0, all.size() - most), all.size()));
    }
  }

  private record WithHistory(String room, int count, long said, List<Line> history) {}

  private Object with(Entered answer) {
    var past = rooms.getOrDefault(answer.room(), Past.NOTHING);
    return new WithHistory(answer.room(), answer.count(), past.said, past.lines);
  }

  private Object add(Said said) {
    var at = clock.getAsLong();
    var past = rooms.containsKey(said.room()) ? rooms.remove(said.room()) : Past.NOTHING;
    var line = new Line(said.from(), said.nickname(), said.text(), at);
    put(said.room(), past.with(line, length));
    return new Stored(
        said.room(), said.from(), said.nickname(), said.text(), at, isStored.getAsBoolean());
  }

  private void put(String room, Past past) {
    rooms.put(room, past);
    if (rooms.size() > MAX_ROOMS) {
      rooms.remove(rooms.keySet().iterator().next());
    }
  }

  /** How many lines are kept in all. */
  int size() {
    return rooms.values().stream().mapToInt(it -> it.lines.size()).sum();
  }

  Map<String, Past> all() {
    return new LinkedHashMap<>(rooms);
  }

  /** From now on it is this. */
  void replace(Map<String, Past> all) {
    rooms.clear();
    rooms.putAll(all);
  }
}
