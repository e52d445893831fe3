package noom.bench;

/**
 * Socket.IO by WebSocket alone: its packets (4x) in packets of Engine.IO (0 open, 2 ping, 3 pong, 4
 * message).
 *
 * @param perRoom how many share a room
 */
record SocketIo(int perRoom) implements Protocol {
  private static final String NAMED = "1";
  private static final String ENTERED = "2";
  private static final String SAID = "3";

  @Override
  public String path() {
    return "/socket.io/?EIO=4&transport=websocket";
  }

  @Override
  public Reaction hear(String frame, int me) {
    if (frame.startsWith("0")) {
      return Reaction.answer("40");
    }
    if (frame.startsWith("40")) {
      return Reaction.answer(event(NAMED, "nickname", "n" + me));
    }
    if (frame.startsWith("43" + NAMED)) {
      return Reaction.answer(event(ENTERED, "enter_room", room(me)));
    }
    if (frame.equals("2")) {
      return Reaction.answer("3");
    }
    return frame.startsWith("43" + ENTERED) ? Reaction.IN : Reaction.NONE;
  }

  private String room(int me) {
    return "room" + me / perRoom;
  }

  private static String event(String id, String... nameAndArguments) {
    return "42" + id + "[\"" + String.join("\",\"", nameAndArguments) + "\"]";
  }

  @Override
  public String say(String text, int me) {
    return event(SAID, "new_message", text, room(me));
  }
}
