package noom.workbench.classroom;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What passes beside the lesson, in both directions: {@code {"type": …, "payload": …}}. */
record Letter(String type, JsonNode payload) {
  static final int LONGEST = 2_000; // characters; ours have some 200

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /**
   * @throws BadLetter if it is too long, or no such object
   */
  static Letter read(String text) {
    return read(text, LONGEST);
  }

  /** The same for one that may have more characters. */
  static Letter read(String text, int longest) {
    if (text.length() > longest) {
      throw new BadLetter("That has %,d characters; %,d is the most.", text.length(), longest);
    }
    try {
      var json = MAPPER.readTree(text);
      if (json.path("type").isString()) {
        return new Letter(json.path("type").stringValue(), json.path("payload"));
      }
    } catch (JacksonException noJson) {
      // said below
    }
    throw new BadLetter("A message is an object: {\"type\": …, \"payload\": …}.");
  }

  /**
   * The payload as a record, whose components are its fields.
   *
   * @throws BadLetter if it has another shape, or what the record itself objects to
   */
  <T> T payload(Class<T> shape) {
    try {
      if (payload.isObject()) {
        return MAPPER.treeToValue(payload, shape);
      }
    } catch (JacksonException other) {
      if (other.getCause() instanceof BadLetter reason) {
        throw reason;
      }
    }
    throw wrongShape();
  }

  /**
   * A text in the payload.
   *
   * @throws BadLetter if there is none of this name
   */
  String text(String name) {
    if (!payload.path(name).isString()) {
      throw wrongShape();
    }
    return payload.path(name).stringValue();
  }

  /**
   * The payload as texts with names, such as {@code {"media": "muted"}}.
   *
   * @throws BadLetter if it has another shape
   */
  Map<String, String> texts() {
    if (!payload.isObject() || !payload.values().stream().allMatch(JsonNode::isString)) {
      throw wrongShape();
    }
    return payload.properties().stream()
        .collect(toMap(Map.Entry::getKey, it -> it.getValue().stringValue()));
  }

  private BadLetter wrongShape() {
    return new BadLetter("The payload of \"%s\" does not have the shape it should have.", type);
  }

  static BadLetter unknown(String type) {
    return new BadLetter("There is no message of type \"%s\" here.", type);
  }

  static String write(String type, Object payload) {
    return MAPPER.writeValueAsString(new Outgoing(type, payload));
  }

  private record Outgoing(String type, Object payload) {}
}
