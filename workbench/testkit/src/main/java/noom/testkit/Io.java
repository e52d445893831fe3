package noom.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Input and output whose failures need not be declared. */
final class Io {
  private Io() {}

  /** Something that is read. */
  @FunctionalInterface
  interface Input<T> {
    T read() throws IOException;
  }

  /** Something that is done. */
  @FunctionalInterface
  interface Output {
    void run() throws IOException;
  }

  static <T> T in(Input<T> input) {
    try {
      return input.read();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void out(Output output) {
    in(
        () -> {
          output.run();
          return null;
        });
  }
}
