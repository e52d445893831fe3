package noom.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What the server writes into its log while this is open. */
public final class Log implements AutoCloseable {
  private final PrintStream before = System.err;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private Log() {
    System.setErr(new PrintStream(written, true, UTF_8));
  }

  public static Log capture() {
    return new Log();
  }

  public String text() {
    return written.toString(UTF_8);
  }

  @Override
  public void close() {
    System.setErr(before);
  }
}
