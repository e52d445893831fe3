package noom.step09;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import noom.step03.Nicknames;
import noom.step04.Socket;

/** One running server, as each of the servers knows it. */
final class Instance {
  final String id;
  final String name;
  final Map<String, Socket> sockets = new LinkedHashMap<>();
  long last; // the number of its last entry
  long seen; // when that was written: ms since 1970 UTC, by the clock of Redis

  Instance(String id, String name, long last, long seen) {
    this.id = id;
    this.name = name;
    this.last = last;
    this.seen = seen;
  }

  /** Whether this is its next entry. It may have been written twice, or before one that failed. */
  boolean accepts(Entry entry) {
    if (entry.number() != last + 1) {
      return false;
    }
    last++;
    seen = entry.at();
    return true;
  }

  Snapshot.Instance snapshot() {
    return new Snapshot.Instance(id, name, last, seen, people());
  }

  private List<Snapshot.Person> people() {
    return sockets.values().stream().map(Instance::person).toList();
  }

  private static Snapshot.Person person(Socket it) {
    var nickname = Nicknames.has(it.notes) ? Nicknames.of(it.notes) : null;
    return new Snapshot.Person(it.id(), it.key, it.wire.name(), nickname);
  }
}
