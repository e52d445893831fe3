package noom.step03;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * A message as it travels: an object with a type and a payload, written as JSON text, which a
 * program in any language can read.
 *
 * @param type what the payload is about, such as {@code nickname}
 * @param payload of any shape, not looked at yet
 */
public record Message(String type, JsonNode payload) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .withCoercionConfig(
              LogicalType.Textual, // 5 is not "5"
              text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  /**
   * Reads what a browser sent.
   *
   * @throws UserError {@code bad_json} if that is no JSON object, {@code unknown_type} if it has no
   *     type
   */
  public static Message read(String json) {
    var object = parse(json);
    if (!object.isObject()) {
      throw new UserError("bad_json", "A message is an object: {\"type\": …, \"payload\": …}.");
    }
    if (!object.path("type").isString()) {
      throw new UserError("unknown_type", "A message needs a type, such as \"new_message\".");
    }
    return new Message(object.get("type").stringValue(), object.path("payload"));
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException broken) {
      throw new UserError("bad_json", "That is not JSON.");
    }
  }

  /**
   * The payload as a Java object: a string, or a record whose components are its fields.
   *
   * @throws UserError {@code bad_payload} if it has another shape
   */
  public <T> T payload(Class<T> shape) {
    try {
      if (payload.isMissingNode() || payload.isNull()) {
        throw wrongShape();
      }
      return JSON.treeToValue(payload, shape);
    } catch (JacksonException other) {
      throw wrongShape();
    }
  }

  private UserError wrongShape() {
    return new UserError(
        "bad_payload", "The payload of \"" + type + "\" does not have the shape it should have.");
  }

  /** Writes a message as JSON text. */
  public static String json(String type, Object payload) {
    return JSON.writeValueAsString(new Outgoing(type, payload));
  }

  private record Outgoing(String type, Object payload) {}
}
