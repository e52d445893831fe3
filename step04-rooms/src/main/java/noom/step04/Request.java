package noom.step04;

import noom.step03.Json;
import noom.step03.Message;
import noom.step03.UserError;
import tools.jackson.databind.JsonNode;

/**
 * What a browser emits: an event, and the number by which it will know the answer, if it wants one.
 *
 * @param json the object as it came
 */
record Request(JsonNode json) {

  /**
   * @throws UserError {@code bad_json}
   */
  static Request read(String text) {
    var request = new Request(Json.object(text));
    if (request.wantsAck() && !isNumber(request.json.get("id"))) {
      throw new UserError("bad_json", "An id is a number.");
    }
    return request;
  }

  private static boolean isNumber(JsonNode id) {
    return id.isNumber() && Double.isFinite(id.asDouble(Double.NaN));
  }

  /**
   * @throws UserError {@code unknown_type} if it has no type
   */
  Message message() {
    return Message.of(json);
  }

  boolean wantsAck() {
    return json.has("id");
  }

  String ack(Object payload) {
    return Json.write(new Ack("ack", json.get("id"), true, payload));
  }

  String refusal(UserError mistake) {
    return wantsAck()
        ? Json.write(new Refusal("ack", json.get("id"), false, mistake.payload))
        : Message.json("error", mistake.payload);
  }

  private record Ack(String type, JsonNode id, boolean ok, Object payload) {}

  private record Refusal(String type, JsonNode id, boolean ok, UserError.Payload error) {}
}
