package noom.step03;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import noom.step01.Notes;

/** How much one may say, in all rooms and whispers together. */
public record ChatLimit(TokenBucket tokens) {
  static final int BURST = 20;
  static final int PER_SECOND = 10;

  /**
   * Counts one message of the connection on which these notes are.
   *
   * @param nanoClock in nanoseconds, from any beginning
   * @throws UserError {@code too_fast}
   */
  public static void take(Notes author, LongSupplier nanoClock) {
    Supplier<ChatLimit> full = () -> new ChatLimit(new TokenBucket(BURST, PER_SECOND, nanoClock));
    author.get(ChatLimit.class, full).tokens.take();
  }
}
