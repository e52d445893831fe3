package noom.step08;

import java.util.ArrayList;
import java.util.List;
import noom.testkit.Client;
import noom.testkit.LessonExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with a page of the course, without a browser: positional arguments, acks without any.
 */
final class CourseMember implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Client client;
  private final JsonNode names;
  private final List<JsonNode> heard = new ArrayList<>();
  private int lastId;

  private CourseMember(Client client, String auth) {
    this.client = client;
    client.next();
    client.send("40" + auth);
    this.names = JSON.readTree(client.next().substring(2));
  }

  static CourseMember join(LessonExtension server) {
    return join(server, "");
  }

  static CourseMember join(LessonExtension server, String auth) {
    return new CourseMember(Http.at(server, "/socket.io/").webSocket(), auth);
  }

  /** Comes back after a break: with the secret name, and the last offset. */
  static CourseMember comeBack(LessonExtension server, String pid, String offset) {
    return join(server, "{\"pid\":\"%s\",\"offset\":\"%s\"}".formatted(pid, offset));
  }

  String id() {
    return names.path("sid").asString();
  }

  String pid() {
    return names.path("pid").asString();
  }

  Client client() {
    return client;
  }

  /** Emits an event and waits until the server says that it is done. */
  CourseMember ask(String event, Object... arguments) {
    emit("42" + ++lastId, event, arguments);
    var ack = "43" + lastId + "[]";
    for (var next = client.next(); !next.equals(ack); next = client.next()) {
      keep(next);
    }
    return this;
  }

  CourseMember emit(String event, Object... arguments) {
    return emit("42", event, arguments);
  }

  private CourseMember emit(String head, String event, Object... arguments) {
    var all = new ArrayList<Object>(List.of(event));
    all.addAll(List.of(arguments));
    client.send(head + JSON.writeValueAsString(all));
    return this;
  }

  private void keep(String packet) {
    if (packet.startsWith("42")) {
      heard.add(JSON.readTree(packet.substring(2)));
    }
  }

  /** Waits for the next event of this name: its arguments, with the offset behind them. */
  JsonNode hears(String event) {
    while (true) {
      var known = heard.stream().filter(it -> it.path(0).asString().equals(event)).findFirst();
      if (known.isPresent()) {
        heard.remove(known.get());
        return known.get();
      }
      keep(client.next());
    }
  }

  /** The same without the offset. */
  String hearsJust(String event) {
    var all = hears(event).values().stream().map(JsonNode::toString).toList();
    return String.join(",", all.subList(1, all.size() - 1));
  }

  static String offset(JsonNode event) {
    return event.path(event.size() - 1).asString();
  }

  @Override
  public void close() {
    client.close();
  }
}
