package noom.step08;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import noom.step03.Nicknames;
import noom.step04.Socket;
import noom.workbench.SerialExecutor;
import tools.jackson.databind.JsonNode;

/**
 * Connection state recovery: a client whose line broke comes back as the same one, and hears what
 * it has missed. For two minutes it hears what is told to its rooms, but is in none of them.
 */
final class Recovery {
  static final Duration LONGEST = Duration.ofMinutes(2);
  static final int MOST = 300;

  /** Those that a client may come back from: it did not leave, and was not sent away. */
  private static final Set<String> BREAKS =
      Set.of(
          "transport error",
          "transport close",
          "forced close",
          "ping timeout",
          "forced server close");

  private final History history;
  private final SerialExecutor executor;
  private final Map<String, Absent> absent = new LinkedHashMap<>(); // by pid

  Recovery(History history, SerialExecutor executor) {
    this.history = history;
    this.executor = executor;
  }

  /**
   * Somebody who may come back.
   *
   * @param socket the one that is gone
   */
  record Absent(Names names, Socket socket, Set<String> rooms) {
    Optional<String> nickname() {
      return Optional.of(socket.notes).filter(Nicknames::has).map(Nicknames::of);
    }
  }

  static Names newNames() {
    return new Names(UUID.randomUUID().toString(), UUID.randomUUID().toString());
  }

  /** Those who would hear what is told to this room, if they were here. */
  Stream<Socket> absentFrom(String room) {
    return absent.values().stream().filter(it -> it.rooms.contains(room)).map(Absent::socket);
  }

  void keep(Absent who, String reason) {
    if (BREAKS.contains(reason)) {
      absent.put(who.names.pid(), who);
      if (absent.size() > MOST) {
        absent.remove(absent.keySet().iterator().next()); // the oldest
      }
      executor.scheduleFor(who, LONGEST, it -> absent.remove(it.names.pid(), it));
    }
  }

  /** The one who comes back with this pid and offset; it can do so once. */
  Optional<Absent> find(JsonNode auth) {
    return Optional.ofNullable(absent.get(auth.path("pid").asString("")))
        .filter(it -> missed(it, auth).isPresent());
  }

  /** What came for somebody after the offset; empty, if not all of that is known any more. */
  Optional<List<String>> missed(Absent who, JsonNode auth) {
    return Optional.of(auth.path("offset").asString(""))
        .filter(it -> it.matches("[0-9]{1,18}"))
        .flatMap(it -> history.missed(who.socket.id(), Long.parseLong(it)));
  }

  void forget(Absent who) {
    absent.remove(who.names.pid());
  }
}
