package noom.workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A terminal for which nobody waits. One that is stopped (Ctrl+S, a selection in a window of
 * Windows) must not stop the server that writes into it: some lines wait, the others are lost.
 */
final class NonBlockingTerminal extends OutputStream {
  static final int WAITING = 1_000;

  private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(WAITING);
  private final OutputStream terminal;

  private NonBlockingTerminal(OutputStream terminal) {
    this.terminal = terminal;
    DaemonThread.of("terminal", this::passOn).start();
  }

  /** Stands before {@code System.err}, where the log goes. */
  static void install() {
    System.setErr(before(System.err, encodingOfErr()));
  }

  private static Charset encodingOfErr() {
    var untilJava18 = System.getProperty("sun.stderr.encoding", Charset.defaultCharset().name());
    return Charset.forName(System.getProperty("stderr.encoding", untilJava18));
  }

  /** A stream into which one can print at any time without waiting. */
  static PrintStream before(OutputStream terminal, Charset encoding) {
    return new PrintStream(new NonBlockingTerminal(terminal), true, encoding);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    waiting.offer(Arrays.copyOfRange(bytes, from, from + length)); // lost, if it is full
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  private void passOn() {
    try {
      while (true) {
        terminal.write(waiting.take());
        terminal.flush();
      }
    } catch (IOException | InterruptedException closed) {
      // nobody reads it any more
    }
  }
}
