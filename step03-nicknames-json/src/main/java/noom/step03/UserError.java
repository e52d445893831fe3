package noom.step03;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import noom.workbench.language.Messages;

/**
 * A mistake of the user, not of the program. It is thrown where it is found, told to that user in
 * words, and changes nothing else.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** As it travels: {@code {"code": …, "message": …}}, and the values, if the page can say it. */
  public final transient Payload payload;

  /**
   * @param code one of the codes of the contract, such as {@code bad_json}, for programs
   * @param words what is wrong and what to do, for people
   */
  public UserError(String code, String words) {
    this(new Payload(code, words, null, null));
  }

  private UserError(Payload payload) {
    super(payload.message, null, false, false);
    this.payload = payload;
  }

  /**
   * One whose sentence stands among the messages, as {@code error.too_long}: the page says it in
   * its own language.
   *
   * @param key a code, such as {@code too_long}; behind a dot, which of several sentences of that
   *     code: {@code not_in_room.private}
   * @param values of the sentence, by their names
   */
  public static UserError of(String key, Map<String, Object> values) {
    var code = key.replaceFirst("\\..*", "");
    var words = Messages.ENGLISH.get("error." + key, values);
    return new UserError(new Payload(code, words, values, key.equals(code) ? null : key));
  }

  public static UserError of(String key) {
    return of(key, Map.of());
  }

  /** The mistake of sending a type of message that does not exist. */
  public static UserError unknownType(String type) {
    return new UserError("unknown_type", "There is no message of type \"" + type + "\" here.");
  }

  /**
   * The payload of an {@code error} message.
   *
   * @param key of the sentence, where the code has several
   */
  @JsonInclude(NON_NULL)
  public record Payload(String code, String message, Map<String, Object> values, String key) {}
}
