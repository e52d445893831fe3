package noom.step03;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A message as it travels: an object with a type and a payload, written as JSON text, which a
 * program in any language can read.
 *
 * @param type what the payload is about, such as {@code nickname}
 * @param payload of any shape, not looked at yet
 */
public record Message(String type, JsonNode payload) {

  /**
   * Reads what a browser sent.
   *
   * @throws UserError {@code bad_json} if that is no JSON object, {@code unknown_type} if it has no
   *     type
   */
  public static Message read(String json) {
    return of(Json.object(json));
  }

  /**
   * The message in a JSON object.
   *
   * @throws UserError {@code unknown_type} if it has no type
   */
  public static Message of(JsonNode object) {
    if (!object.path("type").isString()) {
      throw new UserError("unknown_type", "A message needs a type, such as \"new_message\".");
    }
    return new Message(object.get("type").stringValue(), object.path("payload"));
  }

  /**
   * The payload as a Java object: a string, or a record whose components are its fields; null if
   * {@link Void} is asked for.
   *
   * @throws UserError {@code bad_payload} if it has another shape, or what the record itself
   *     objects to
   */
  public <T> T payload(Class<T> shape) {
    if (shape == Void.class) {
      return null;
    }
    try {
      if (payload.isMissingNode() || payload.isNull()) {
        throw wrongShape();
      }
      return Json.as(shape, payload);
    } catch (JacksonException other) {
      throw other.getCause() instanceof UserError mistake ? mistake : wrongShape();
    }
  }

  private UserError wrongShape() {
    return new UserError(
        "bad_payload", "The payload of \"" + type + "\" does not have the shape it should have.");
  }

  /** Writes a message as JSON text. */
  public static String json(String type, Object payload) {
    return Json.write(new Outgoing(type, payload));
  }

  private record Outgoing(String type, Object payload) {}
}
