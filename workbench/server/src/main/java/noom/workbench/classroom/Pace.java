package noom.workbench.classroom;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.function.LongSupplier;
import noom.workbench.PolicyViolation;

/** How often one may say something: a few times a second, which no page of ours ever reaches. */
final class Pace {
  static final int MOST_A_SECOND = 10;

  private final LongSupplier nanos;
  private long begin;
  private int count;

  Pace(LongSupplier nanos) {
    this.nanos = nanos;
    this.begin = nanos.getAsLong();
  }

  /**
   * Counts one more.
   *
   * @throws PolicyViolation if it is one too many in this second
   */
  synchronized void take() {
    var now = nanos.getAsLong();
    if (now - begin >= SECONDS.toNanos(1)) {
      begin = now;
      count = 0;
    }
    if (++count > MOST_A_SECOND) {
      throw new PolicyViolation();
    }
  }
}
