package noom.step09;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import noom.step03.Nicknames;
import noom.step03.Text;
import noom.step03.UserError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event for a room, as an entry in the stream of {@code @socket.io/redis-streams-adapter}.
 *
 * @param event such as {@code new_message}
 * @param first its first argument
 */
record Broadcast(String room, String event, String first, Map<String, String> fields) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String UID = "noom";
  private static final String BROADCAST = "3"; // MessageType of socket.io-adapter

  /** One of ours. */
  static Broadcast to(String room, String event, String first, Object... more) {
    var data = JSON.createArrayNode().add(event).add(first);
    List.of(more).forEach(it -> data.add(JSON.<JsonNode>valueToTree(it)));
    var packet = Map.of("type", 2, "data", data);
    var options = Map.of("rooms", List.of(room), "except", List.of(), "flags", Map.of());
    var json = JSON.writeValueAsString(Map.of("packet", packet, "opts", options));
    var fields = Map.of("uid", UID, "nsp", "/", "type", BROADCAST, "data", json);
    return new Broadcast(room, event, first, fields);
  }

  /** One of theirs, to one room; empty, if it is something else. */
  static Optional<Broadcast> read(Map<String, String> fields) {
    var isTheirs = !UID.equals(fields.get("uid"));
    var isBroadcast = BROADCAST.equals(fields.get("type")) && "/".equals(fields.get("nsp"));
    return isTheirs && isBroadcast
        ? read(fields, fields.getOrDefault("data", ""))
        : Optional.empty();
  }

  /** What would be too long or blank here is passed over as well. */
  private static Optional<Broadcast> read(Map<String, String> fields, String json) {
    try {
      var entry = JSON.readTree(json);
      var data = entry.at("/packet/data");
      var room = entry.at("/opts/rooms/0");
      if (!room.isString() || !data.path(0).isString() || !data.path(1).isString()) {
        return Optional.empty();
      }
      var it =
          new Broadcast(
              room.stringValue(), data.get(0).stringValue(), data.get(1).stringValue(), fields);
      return it.isFit() ? Optional.of(it) : Optional.empty();
    } catch (JacksonException binary) {
      return Optional.empty();
    }
  }

  private boolean isFit() {
    try {
      Text.name(isLine() ? speaker() : first, Nicknames.MAX_LENGTH);
      Text.message(words());
      return true;
    } catch (UserError tooLongOrBlank) {
      return false;
    }
  }

  private boolean isLine() {
    return event.equals("new_message");
  }

  /** Of a line such as {@code Ann: hi}, who says it. */
  String speaker() {
    return first.contains(": ") ? first.substring(0, first.indexOf(": ")) : "Node";
  }

  /** Of a line such as {@code Ann: hi}, what is said. */
  String words() {
    return first.contains(": ") ? first.substring(first.indexOf(": ") + 2) : first;
  }
}
