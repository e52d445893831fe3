package noom.step08;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import noom.step03.Message;
import noom.step04.Payload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Positional arguments: they become the components of a record, in order. */
record Arguments(String event, List<JsonNode> values) implements Payload {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<Class<?>, List<String>> NAMES = new ConcurrentHashMap<>();

  static Arguments of(String event, Object... values) {
    return new Arguments(event, Stream.of(values).map(JSON::<JsonNode>valueToTree).toList());
  }

  /** What {@link #text} has made of it. */
  static Arguments read(String text) {
    var packet = Packet.read(text).orElseThrow();
    return new Arguments(packet.event(), packet.arguments());
  }

  /** As a packet of Socket.IO, without an ack. */
  String text() {
    var data = Stream.concat(Stream.of(event), values.stream()).toList();
    return Packet.of(Packet.Type.EVENT, Packet.MAIN, null, data).text();
  }

  @Override
  public <P> P as(Class<P> shape) {
    var fields = JsonNodeFactory.instance.objectNode();
    var value = values.iterator();
    for (var name : names(shape)) {
      if (value.hasNext()) {
        fields.set(name, value.next());
      }
    }
    return new Message(event, fields).payload(shape);
  }

  /** Of the components of a record; Java would look them up anew each time. */
  private static List<String> names(Class<?> shape) {
    return NAMES.computeIfAbsent(
        shape,
        it ->
            Stream.ofNullable(it.getRecordComponents())
                .flatMap(Stream::of)
                .map(RecordComponent::getName)
                .toList());
  }
}
