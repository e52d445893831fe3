package noom.step03;

/**
 * A mistake of the user, not of the program. It is thrown where it is found, told to that user in
 * words, and changes nothing else.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  /**
   * @param code one of the codes of the contract, such as {@code too_long}, for programs
   * @param words what is wrong and what to do, for people
   */
  public UserError(String code, String words) {
    super(words, null, false, false);
    this.code = code;
  }

  /** The mistake of sending a type of message that does not exist. */
  public static UserError unknownType(String type) {
    return new UserError("unknown_type", "There is no message of type \"" + type + "\" here.");
  }

  /** As it travels: {@code {"code": …, "message": …}}. */
  public Payload payload() {
    return new Payload(code, getMessage());
  }

  /** The payload of an {@code error} message. */
  public record Payload(String code, String message) {}
}
