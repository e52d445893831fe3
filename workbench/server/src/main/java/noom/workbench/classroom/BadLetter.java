package noom.workbench.classroom;

import noom.workbench.language.Sentence;

/** A {@link Letter} that cannot be understood or done; told in words to the one who wrote it. */
final class BadLetter extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Object said;

  /** For a person, whose page says it in its own language. */
  BadLetter(Sentence sentence) {
    super(sentence.key(), null, false, false);
    said = sentence;
  }

  /** For whoever wrote a program: in English. */
  BadLetter(String sentence, Object... parts) {
    super(sentence.formatted(parts), null, false, false);
    said = getMessage();
  }

  /** As it travels: a sentence or a text. */
  Object said() {
    return said;
  }
}
