package noom.step03;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.function.LongSupplier;
import noom.workbench.Flood;

/**
 * How much one may say: a burst at once, then so much a second. (A token bucket: each message takes
 * a token out, time puts tokens back until it is full.) Who is refused 100 times in a row and still
 * goes on does not want to be told.
 */
public final class RateLimit {
  static final int MAX_REFUSED = 100;

  private final long nanosPerToken;
  private final long full;
  private final LongSupplier nanoClock;
  private long saved; // nanoseconds' worth of tokens
  private long lastLook;
  private int refused; // in a row

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
   * @throws Flood if that has been said 100 times in a row
   */
  public synchronized void take(int tokens) {
    var now = nanoClock.getAsLong();
    saved = Math.min(full, saved + (now - lastLook));
    lastLook = now;
    if (saved < tokens * nanosPerToken) {
      throw refusal();
    }
    refused = 0;
    saved -= tokens * nanosPerToken;
  }

  private RuntimeException refusal() {
    return ++refused > MAX_REFUSED
        ? new Flood()
        : new UserError("too_fast", "That was too fast: wait a second, then send it again.");
  }
}
