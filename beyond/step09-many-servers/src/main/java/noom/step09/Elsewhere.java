package noom.step09;

import java.nio.ByteBuffer;
import java.util.List;
import noom.step02.Outbox;
import noom.step02.Transport;
import noom.step04.Socket;
import noom.step04.Wire;

/**
 * The wire of those who are connected to another server: that one speaks to them.
 *
 * @param real by which their own server does so
 */
record Elsewhere(Wire real) implements Wire {
  /** Nothing is ever sent. */
  static final Outbox OUTBOX =
      Outbox.to(
          new Transport() {
            @Override
            public void write(List<ByteBuffer> texts, Runnable done) {
              done.run();
            }

            @Override
            public void close(int code, String reason) {}
          });

  @Override
  public String name() {
    return real.name();
  }

  @Override
  public void emit(List<Socket> sockets, String event, Object payload) {}

  @Override
  public void replay(Socket socket, String text) {
    real.replay(socket, text);
  }
}
