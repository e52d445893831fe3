package noom.bench;

/** Step 02: a text is what a user has sent, and nothing else. */
final class PlainText implements Protocol {
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
