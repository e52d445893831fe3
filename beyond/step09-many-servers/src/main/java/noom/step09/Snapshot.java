package noom.step09;

import java.util.List;
import java.util.Map;
import redis.clients.jedis.StreamEntryID;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the servers have agreed on, at one place of the log: a server that comes later begins
 * here, not at the beginning.
 *
 * @param rooms name → ids of its members, in the order in which they came
 * @param history name of a room → what was said in it
 */
record Snapshot(
    String position,
    List<Instance> instances,
    Map<String, List<String>> rooms,
    Map<String, RoomHistory.Past> history) {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * A server.
   *
   * @param last the number of its last entry
   * @param seen when that was
   */
  record Instance(String id, String name, long last, long seen, List<Person> people) {}

  /**
   * Somebody who is connected to it.
   *
   * @param nickname null, if they have none
   */
  record Person(String id, String key, String wire, String nickname) {}

  static Snapshot read(String json) {
    return JSON.readValue(json, Snapshot.class);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  StreamEntryID place() {
    return new StreamEntryID(position);
  }
}
