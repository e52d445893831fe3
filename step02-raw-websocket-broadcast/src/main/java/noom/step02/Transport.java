package noom.step02;

import java.nio.ByteBuffer;
import java.util.List;

/** What carries texts to one browser. */
public interface Transport {
  /**
   * Sends these texts in one go, without waiting.
   *
   * @param texts at least one, in UTF-8
   * @param done called once they have left; never, if the connection breaks
   */
  void write(List<ByteBuffer> texts, Runnable done);

  /** Ends the connection with this close code, whether the browser listens or not. */
  void close(int code, String reason);
}
