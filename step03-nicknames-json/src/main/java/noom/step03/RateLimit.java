package noom.step03;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.function.LongSupplier;

/**
 * How much one may say: a burst at once, then so much a second. (A token bucket: each message takes
 * a token out, time puts tokens back until it is full.)
 */
public final class RateLimit {
  private final long nanosPerToken;
  private final long full;
  private final LongSupplier nanoClock;
  private long saved; // nanoseconds' worth of tokens
  private long lastLook;

  /**
   * @param nanoClock in nanoseconds, from any beginning: {@code System::nanoTime}
   */
  public RateLimit(int burst, int perSecond, LongSupplier nanoClock) {
    this.nanosPerToken = SECONDS.toNanos(1) / perSecond;
    this.full = burst * nanosPerToken;
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
   */
  public synchronized void take(int tokens) {
    var now = nanoClock.getAsLong();
    saved = Math.min(full, saved + (now - lastLook));
    lastLook = now;
    if (saved < tokens * nanosPerToken) {
      throw new UserError("too_fast", "That was too fast: wait a second, then send it again.");
    }
    saved -= tokens * nanosPerToken;
  }
}
