package noom.bench;

/** Step 03: {type, payload}; one is in when the server says {@code connected}. */
final class TypedJson implements Protocol {
  @Override
  public Reaction hear(String frame, int me) {
    return frame.contains("\"connected\"") ? Reaction.IN : Reaction.NONE;
  }

  @Override
  public String say(String text, int me) {
    return "{\"type\":\"new_message\",\"payload\":\"" + text + "\"}";
  }
}
