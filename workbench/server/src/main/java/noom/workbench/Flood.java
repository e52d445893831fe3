package noom.workbench;

/**
 * Somebody goes on and on, though told again and again that it is too much. Whoever throws this
 * ends the connection: with 1008, policy violation.
 */
public final class Flood extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Flood() {
    super("You went on too fast for too long.", null, false, false);
  }
}
