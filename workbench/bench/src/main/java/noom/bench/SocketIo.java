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
  private static final String MESSAGE = "3";

  @Override
  public String path() {
    return "/socket.io/?EIO=4&transport=websocket";
  }

  @Override
  public Reaction react(String text, int user) {
    if (text.startsWith("0")) {
      return Reaction.answer("40");
    }
    if (text.startsWith("40")) {
      return Reaction.answer(event(NAMED, "nickname", "n" + user));
    }
    if (text.startsWith("43" + NAMED)) {
      return Reaction.answer(event(ENTERED, "enter_room", room(user)));
    }
    if (text.equals("2")) {
      return Reaction.answer("3");
    }
    return text.startsWith("43" + ENTERED) ? Reaction.JOINED : Reaction.NONE;
  }

  private String room(int user) {
    return "room" + user / perRoom;
  }

  private static String event(String id, String... nameAndArguments) {
    return "42" + id + "[\"" + String.join("\",\"", nameAndArguments) + "\"]";
  }

  @Override
  public String message(String text, int user) {
    return event(MESSAGE, "new_message", text, room(user));
  }
}
