package noom.workbench;

/**
 * A client goes on and on, though it was told again and again that it is too much. To throw this
 * ends the connection with 1008, policy violation (RFC 6455, section 7.4.1).
 */
public final class PolicyViolation extends RuntimeException {
  private static final long serialVersionUID = 1;

  public PolicyViolation() {
    super("You went on too fast for too long.", null, false, false);
  }
}
