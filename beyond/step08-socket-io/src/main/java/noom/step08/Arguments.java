package noom.step08;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import noom.step03.Message;
import noom.step04.Payload;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Positional arguments: they become the components of a record, in order. */
record Arguments(String event, List<JsonNode> values) implements Payload {
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

  private static List<String> names(Class<?> shape) {
    return Stream.ofNullable(shape.getRecordComponents())
        .flatMap(Stream::of)
        .map(RecordComponent::getName)
        .toList();
  }
}
