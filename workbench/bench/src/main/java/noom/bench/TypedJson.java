package noom.bench;

/** Step 03: {type, payload}; a user has joined when the server says {@code connected}. */
final class TypedJson implements Protocol {
  @Override
  public Reaction react(String text, int user) {
    return text.contains("\"connected\"") ? Reaction.JOINED : Reaction.NONE;
  }

  @Override
  public String message(String text, int user) {
    return "{\"type\":\"new_message\",\"payload\":\"" + text + "\"}";
  }
}
