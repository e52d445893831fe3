package noom.step08;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import noom.step08.Packet.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bytes in a packet travel as messages of their own, behind it: in their place stands a
 * placeholder with their number.
 */
record Attachments(List<byte[]> bytes) {
  static final int MOST = 10;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  Attachments() {
    this(new ArrayList<>());
  }

  /** Takes the bytes out of a packet: what is left can be written as text. */
  Packet takeFrom(Packet packet) {
    var data = replace(packet.data(), false).orElseThrow();
    return bytes.isEmpty()
        ? packet
        : new Packet(binary(packet.type()), bytes.size(), packet.namespace(), packet.id(), data);
  }

  private static Type binary(Type type) {
    return type == Type.ACK ? Type.BINARY_ACK : Type.BINARY_EVENT;
  }

  /** Puts the bytes back; empty, if a placeholder has a number that is not there. */
  Optional<Packet> putInto(Packet packet) {
    return replace(packet.data(), true)
        .map(it -> new Packet(packet.type(), 0, packet.namespace(), packet.id(), it));
  }

  private Optional<JsonNode> replace(JsonNode node, boolean isIncoming) {
    if (node.isBinary()) {
      return Optional.of(placeholder(node.binaryValue()));
    } else if (isIncoming && node.path("_placeholder").asBoolean(false)) {
      return find(node.path("num").asInt(-1));
    } else if (node.isObject()) {
      return replaceInObject(node, isIncoming);
    }
    return node.isArray() ? replaceInArray(node, isIncoming) : Optional.of(node);
  }

  private ObjectNode placeholder(byte[] found) {
    bytes.add(found);
    return NODES.objectNode().put("_placeholder", true).put("num", bytes.size() - 1);
  }

  private Optional<JsonNode> find(int number) {
    return number >= 0 && number < bytes.size()
        ? Optional.of(NODES.binaryNode(bytes.get(number)))
        : Optional.empty();
  }

  private Optional<JsonNode> replaceInObject(JsonNode node, boolean isIncoming) {
    var object = NODES.objectNode();
    for (var field : node.properties()) {
      var value = replace(field.getValue(), isIncoming);
      value.ifPresent(it -> object.set(field.getKey(), it));
    }
    return object.size() == node.size() ? Optional.of(object) : Optional.empty();
  }

  private Optional<JsonNode> replaceInArray(JsonNode node, boolean isIncoming) {
    ArrayNode array = NODES.arrayNode();
    node.values().forEach(it -> replace(it, isIncoming).ifPresent(array::add));
    return array.size() == node.size() ? Optional.of(array) : Optional.empty();
  }
}
