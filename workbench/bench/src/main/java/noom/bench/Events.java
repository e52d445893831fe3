package noom.bench;

/**
 * Steps 04 to 07: events with acks. One takes a nickname and enters a room before one is in.
 *
 * @param perRoom how many share a room
 */
record Events(int perRoom) implements Protocol {
  private static final int NAMED = 1;
  private static final int ENTERED = 2;
  private static final int SAID = 3;

  @Override
  public Reaction hear(String frame, int me) {
    if (frame.contains("\"connected\"")) {
      return Reaction.answer(event("nickname", NAMED, "{\"nickname\":\"n" + me + "\"}"));
    }
    if (isAck(frame, NAMED)) {
      return Reaction.answer(event("enter_room", ENTERED, "{\"room\":\"" + room(me) + "\"}"));
    }
    if (frame.startsWith("{\"type\":\"ping\"")) {
      return Reaction.answer("{\"type\":\"pong\"}");
    }
    return isAck(frame, ENTERED) ? Reaction.IN : Reaction.NONE;
  }

  private String room(int me) {
    return "room" + me / perRoom;
  }

  private static boolean isAck(String frame, int id) {
    return frame.startsWith("{\"type\":\"ack\",\"id\":" + id + ",\"ok\":true");
  }

  private static String event(String type, int id, String payload) {
    return "{\"type\":\"%s\",\"id\":%d,\"payload\":%s}".formatted(type, id, payload);
  }

  @Override
  public String say(String text, int me) {
    return event("new_message", SAID, "{\"text\":\"" + text + "\",\"room\":\"" + room(me) + "\"}");
  }
}
