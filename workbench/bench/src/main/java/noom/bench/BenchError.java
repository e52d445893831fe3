package noom.bench;

/** A benchmark cannot begin or go on; the message tells why, in one sentence. */
final class BenchError extends RuntimeException {
  private static final long serialVersionUID = 1;

  BenchError(String sentence) {
    super(sentence);
  }

  BenchError(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
