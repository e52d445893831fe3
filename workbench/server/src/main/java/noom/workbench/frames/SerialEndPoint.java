package noom.workbench.frames;

import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;

/**
 * One end of a connection, to which several may write at the same time: a write begins when the one
 * before has ended. So Jetty's pings, pongs and goodbyes and a lesson's messages stay whole, if
 * each write is of whole frames.
 */
interface SerialEndPoint extends EndPoint {
  SerialWrites writes();

  /**
   * Writes without waiting; does nothing at all, if it may not.
   *
   * @param may asked at the moment that decides which write comes before which
   * @param callback told by any thread when all is written, or that it cannot be
   */
  default void writeIf(BooleanSupplier may, Callback callback, ByteBuffer... buffers) {
    writes().writeIf(may, new Write(callback, buffers));
  }
}
