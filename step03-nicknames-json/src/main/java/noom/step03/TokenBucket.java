package noom.step03;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.function.LongSupplier;
import noom.workbench.PolicyViolation;

/**
 * How much one may say: a burst at once, then so much a second. Each message takes a token out,
 * time puts tokens back until the bucket is full. A client that goes on after {@link #MAX_REFUSED}
 * refusals in a row does not want to be told, and is hung up on.
 */
public final class TokenBucket {
  static final int MAX_REFUSED = 100;

  private final int nanosPerToken;
  private final long full;
  private final LongSupplier nanoClock;
  private long saved; // nanoseconds' worth of tokens
  private long lastLook;
  private int refused; // in a row

  /**
   * @param nanoClock in nanoseconds, from any beginning: {@code System::nanoTime}
   */
  public TokenBucket(int burst, int perSecond, LongSupplier nanoClock) {
    this.nanosPerToken = (int) SECONDS.toNanos(1) / perSecond;
    this.full = (long) burst * nanosPerToken;
    this.nanoClock = nanoClock;
    this.saved = full;
    this.lastLook = nanoClock.getAsLong();
  }

  /** Takes one token. */
  public void take() {
    take(1);
  }

  /**
   * Takes as many tokens as something is worth.
   *
   * @throws UserError {@code too_fast} if so many are not left; then none is taken
   * @throws PolicyViolation if that has been said 100 times in a row
   */
  public synchronized void take(int tokens) {
    var now = nanoClock.getAsLong();
    saved = Math.min(full, saved + (now - lastLook));
    lastLook = now;
    if (saved < (long) tokens * nanosPerToken) {
      throw refusal();
    }
    refused = 0;
    saved -= (long) tokens * nanosPerToken;
  }

  private RuntimeException refusal() {
    return ++refused > MAX_REFUSED ? new PolicyViolation() : UserError.of("too_fast");
  }
}
