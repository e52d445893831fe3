package noom.workbench.watch;

/** What was saved cannot run, for a reason that the person who saved it can put right. */
final class SaveError extends RuntimeException {
  private static final long serialVersionUID = 1;

  SaveError(String where) {
    super(where);
  }
}
