package noom.bench;

/**
 * Steps 04 to 07: events with acks. A user takes a nickname and enters a room to join.
 *
 * @param perRoom how many share a room
 */
record Events(int perRoom) implements Protocol {
  private static final int NAMED = 1;
  private static final int ENTERED = 2;
  private static final int MESSAGE = 3;

  @Override
  public Reaction react(String text, int user) {
    if (text.contains("\"connected\"")) {
      return Reaction.answer(event("nickname", NAMED, "{\"nickname\":\"n" + user + "\"}"));
    }
    if (isAck(text, NAMED)) {
      return Reaction.answer(event("enter_room", ENTERED, "{\"room\":\"" + room(user) + "\"}"));
    }
    if (text.startsWith("{\"type\":\"ping\"")) {
      return Reaction.answer("{\"type\":\"pong\"}");
    }
    return isAck(text, ENTERED) ? Reaction.JOINED : Reaction.NONE;
  }

  private String room(int user) {
    return "room" + user / perRoom;
  }

  private static boolean isAck(String text, int id) {
    return text.startsWith("{\"type\":\"ack\",\"id\":" + id + ",\"ok\":true");
  }

  private static String event(String type, int id, String payload) {
    return "{\"type\":\"%s\",\"id\":%d,\"payload\":%s}".formatted(type, id, payload);
  }

  @Override
  public String message(String text, int user) {
    return event(
        "new_message", MESSAGE, "{\"text\":\"" + text + "\",\"room\":\"" + room(user) + "\"}");
  }
}
