package noom.workbench.classroom;

/** A {@link Letter} that cannot be understood or done; told in words to the one who wrote it. */
final class BadLetter extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadLetter(String sentence, Object... parts) {
    super(sentence.formatted(parts), null, false, false);
  }
}
