package noom.step09;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import noom.step04.Journal;
import noom.step04.Socket;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Something that happened on one of the servers, as all of them read it.
 *
 * @param id its place in the log; null before it is written
 * @param server on which it happened: the id of its {@link Membership}
 * @param number 0, 1, 2 … on that server: what is written twice counts once
 * @param socket to which it happened; for a hello, the id that the server had before; or empty
 * @param text what else one must know to do the same
 */
record Entry(StreamEntryID id, String server, long number, Kind kind, String socket, String text) {
  private static final Set<String> FIELDS = Set.of("noom", "uid", "number", "socket", "text");

  enum Kind {
    HELLO,
    ALIVE,
    OPENED,
    SAID,
    CLOSED,
    SAVED,
    LEFT
  }

  /** Something happens to a socket of this server. */
  static Entry of(Journal.Kind kind, Socket socket, String text) {
    var more = kind == Journal.Kind.OPENED ? socket.wire.name() + " " + socket.key : text;
    return new Entry(null, "", 0, Kind.valueOf(kind.name()), socket.id(), more);
  }

  static Entry about(Kind kind, String text) {
    return new Entry(null, "", 0, kind, "", text);
  }

  /** The same, as this server's n-th. */
  Entry by(String server, long number) {
    return new Entry(id, server, number, kind, socket, text);
  }

  /** As it stands in Redis; empty, if it is none of ours. */
  static Optional<Entry> of(StreamEntry stored) {
    var fields = stored.getFields();
    if (!fields.keySet().containsAll(FIELDS)) {
      return Optional.empty();
    }
    try {
      var number = Long.parseLong(fields.get("number"));
      var kind = Kind.valueOf(fields.get("noom"));
      return Optional.of(
          new Entry(
              stored.getID(),
              fields.get("uid"),
              number,
              kind,
              fields.get("socket"),
              fields.get("text")));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  Map<String, String> fields() {
    return Map.of(
        "noom", kind.name(), "uid", server, "number", "" + number, "socket", socket, "text", text);
  }

  /** When it was written: milliseconds since 1970 UTC, by the clock of Redis alone. */
  long at() {
    return id.getTime();
  }
}
