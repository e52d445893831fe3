package noom.workbench.frames;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.eclipse.jetty.util.Callback;

/** Bytes that are to leave, and who is told when they have. */
record Write(Callback callback, ByteBuffer... buffers) {
  long size() {
    return Arrays.stream(buffers).mapToLong(ByteBuffer::remaining).sum();
  }

  /** Takes out the first bytes; the rest stays here. */
  ByteBuffer[] takeFirst(long bytes) {
    var taken = new ByteBuffer[buffers.length];
    var left = bytes;
    for (int i = 0; i < buffers.length; i++) {
      var length = (int) Math.min(left, buffers[i].remaining());
      taken[i] = buffers[i].slice().limit(length);
      buffers[i].position(buffers[i].position() + length);
      left -= length;
    }
    return taken;
  }
}
