package noom.bench;

/** The course's own events in Socket.IO: an ack says only that it is done. */
record Course(SocketIo socketIo) implements Protocol {
  Course(int perRoom) {
    this(new SocketIo(perRoom));
  }

  @Override
  public String path() {
    return socketIo.path();
  }

  @Override
  public int receivers(int users) {
    return socketIo.receivers(users) - 1;
  }

  @Override
  public Reaction react(String text, int user) {
    return socketIo.react(text, user);
  }

  @Override
  public String message(String text, int user) {
    return socketIo.message(text, user);
  }
}
