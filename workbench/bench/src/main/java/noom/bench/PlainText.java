package noom.bench;

/**
 * Step 02: a text is what a user has sent, and nothing else.
 *
 * @param perRoom how many share a room: all of them, but for a {@link Baseline} of calls
 */
record PlainText(int perRoom) implements Protocol {
  PlainText() {
    this(Integer.MAX_VALUE);
  }

  @Override
  public boolean joinsAtOnce() {
    return true;
  }

  @Override
  public Reaction react(String text, int user) {
    return Reaction.NONE;
  }

  @Override
  public String message(String text, int user) {
    return text;
  }
}
