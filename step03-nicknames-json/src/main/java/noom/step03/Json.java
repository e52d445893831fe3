package noom.step03;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** JSON text and Java objects, strictly: 5 is not "5", and what is missing is not made up. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .withCoercionConfig(
              LogicalType.Textual,
              text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  private Json() {}

  /**
   * Reads an object.
   *
   * @throws UserError {@code bad_json} if the text is no JSON, or no object
   */
  public static JsonNode object(String text) {
    var value = parse(text);
    if (!value.isObject()) {
      throw new UserError("bad_json", "A message is an object: {\"type\": …, \"payload\": …}.");
    }
    return value;
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException broken) {
      throw new UserError("bad_json", "That is not JSON.");
    }
  }

  /**
   * JSON as a Java object.
   *
   * @throws JacksonException if it does not have that shape
   */
  static <T> T as(Class<T> shape, JsonNode json) {
    return MAPPER.treeToValue(json, shape);
  }

  /** Writes an object as JSON text; a record's components are its fields. */
  public static String write(Object object) {
    return MAPPER.writeValueAsString(object);
  }
}
