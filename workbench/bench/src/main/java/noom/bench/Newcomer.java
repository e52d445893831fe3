package noom.bench;

/** Socket.IO for those who enter the main namespace, and nothing else. */
record Newcomer(SocketIo socketIo) implements Protocol {
  Newcomer() {
    this(new SocketIo(1));
  }

  @Override
  public String path() {
    return socketIo.path();
  }

  @Override
  public Reaction react(String text, int user) {
    return text.startsWith("40") ? Reaction.JOINED : socketIo.react(text, user);
  }

  @Override
  public String message(String text, int user) {
    return socketIo.message(text, user);
  }
}
