package noom.step08.engine;

/**
 * Only the server asks: a ping, {@code pingInterval} after the handshake and after each pong. There
 * is one deadline at any time, so that neither a late timer nor a poll past it keeps a session.
 */
final class Heartbeat {
  private final EngineServer server;
  private final EngineSession session;
  private boolean isAsked;
  private long deadline;

  Heartbeat(EngineServer server, EngineSession session) {
    this.server = server;
    this.session = session;
    begin();
  }

  private void begin() {
    var options = server.options;
    deadline =
        server.executor.nanos() + options.pingInterval().plus(options.pingTimeout()).toNanos();
    isAsked = false;
    server.executor.scheduleFor(this, options.pingInterval(), Heartbeat::ask);
  }

  private void ask() {
    if (!session.isOver()) {
      isAsked = true;
      session.outbox().send(EnginePacket.PING);
      server.executor.scheduleFor(this, server.options.pingTimeout(), Heartbeat::check);
    }
  }

  /** A pong that nobody has asked for says nothing. */
  void hearPong() {
    if (isAsked) {
      begin();
    }
  }

  boolean isExpired() {
    return server.executor.nanos() - deadline >= 0;
  }

  private void check() {
    if (isExpired()) {
      session.close("ping timeout");
    }
  }
}
