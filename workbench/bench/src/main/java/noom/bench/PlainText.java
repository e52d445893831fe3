package noom.bench;

/** Step 02: a frame is what somebody has said, and nothing else. */
final class PlainText implements Protocol {
  @Override
  public boolean isOpenToAll() {
    return true;
  }

  @Override
  public Reaction hear(String frame, int me) {
    return Reaction.NONE;
  }

  @Override
  public String say(String text, int me) {
    return text;
  }
}
