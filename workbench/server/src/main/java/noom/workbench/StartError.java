package noom.workbench;

/** A lesson cannot start, for a reason that the person who started it can put right. */
public final class StartError extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StartError(String sentence) {
    super(sentence);
  }
}
