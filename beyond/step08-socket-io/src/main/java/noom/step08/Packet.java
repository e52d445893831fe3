package noom.step08;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A packet of Socket.IO: what Engine.IO carries as a message, such as {@code
 * 2/custom,7["hi","you"]}. See docs/socket.io-protocol/v5-current.md of socketio/socket.io.
 *
 * @param attachments how many binary messages follow
 * @param id of an event that wants an ack, and of that ack; else null
 * @param data missing, if there is none
 */
record Packet(Type type, int attachments, String namespace, Long id, JsonNode data) {
  static final String MAIN = "/";

  /** In the order of their numbers. */
  enum Type {
    CONNECT,
    DISCONNECT,
    EVENT,
    ACK,
    CONNECT_ERROR,
    BINARY_EVENT,
    BINARY_ACK
  }

  /** Type, attachments, namespace, id; an id is a number that JavaScript can count with. */
  private static final Pattern HEAD =
      Pattern.compile("([0-4]|[56](?=[0-9]))(?:(?<=[56])([0-9]{1,2})-)?(/[^,]*,?)?([0-9]{1,15})?");

  private static final Set<String> RESERVED =
      Set.of(
          "connect connect_error disconnect disconnecting newListener removeListener".split(" "));

  private static final JsonMapper JSON = new JsonMapper();

  static Packet of(Type type, String namespace, Long id, Object data) {
    var tree = data instanceof JsonNode it ? it : JSON.<JsonNode>valueToTree(data);
    return new Packet(type, 0, namespace, id, tree);
  }

  /** Empty, if it is no packet, or none that a client may send. */
  static Optional<Packet> read(String text) {
    var head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      return Optional.empty();
    }
    var namespace = Optional.ofNullable(head.group(3)).orElse(MAIN).replace(",", "");
    var id = Optional.ofNullable(head.group(4)).map(Long::valueOf).orElse(null);
    var type = Type.values()[Integer.parseInt(head.group(1))];
    var attachments = Optional.ofNullable(head.group(2)).map(Integer::parseInt).orElse(0);
    return data(text.substring(head.end()))
        .map(data -> new Packet(type, attachments, namespace, id, data))
        .filter(Packet::isValid);
  }

  private static Optional<JsonNode> data(String json) {
    try {
      return Optional.of(
          json.isEmpty() ? JSON.getNodeFactory().missingNode() : JSON.readTree(json));
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private boolean isValid() {
    return switch (type) {
      case CONNECT -> data.isMissingNode() || data.isObject();
      case DISCONNECT -> data.isMissingNode();
      case EVENT, BINARY_EVENT -> data.isArray() && isName(data.path(0));
      case ACK, BINARY_ACK -> data.isArray() && id != null;
      case CONNECT_ERROR -> false;
    };
  }

  private static boolean isName(JsonNode event) {
    return event.isNumber() || event.isString() && !RESERVED.contains(event.stringValue());
  }

  /** The name of an event. */
  String event() {
    return data.get(0).asString();
  }

  /** What comes with an event or an ack. */
  List<JsonNode> arguments() {
    var all = new ArrayList<>(data.values());
    return type == Type.EVENT || type == Type.BINARY_EVENT ? all.subList(1, all.size()) : all;
  }

  /** As it travels, without its attachments. */
  String text() {
    var isBinary = type == Type.BINARY_EVENT || type == Type.BINARY_ACK;
    return type.ordinal()
        + (isBinary ? attachments + "-" : "")
        + (namespace.equals(MAIN) ? "" : namespace + ",")
        + (id == null ? "" : id)
        + (data.isMissingNode() || data.isNull() ? "" : JSON.writeValueAsString(data));
  }
}
