package noom.testkit;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.openqa.selenium.StaleElementReferenceException;

/** Waits for what a person would see, with Awaitility, in the same way in all tests. */
public final class Eventually {
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(60); // to look keeps browsers busy

  private Eventually() {}

  /**
   * Looks again and again, for at most ten seconds. An element that the page has replaced meanwhile
   * counts as not there yet.
   *
   * @param expectation fails with an {@link AssertionError} as long as it is not so
   * @throws org.awaitility.core.ConditionTimeoutException with the last failure, if it never came
   *     true
   */
  public static void eventually(ThrowingRunnable expectation) {
    eventually(PATIENCE, expectation);
  }

  /** The same for what may take longer than that on a busy machine. */
  public static void eventually(Duration patience, ThrowingRunnable expectation) {
    await()
        .atMost(patience)
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK_AGAIN)
        .pollInSameThread()
        .dontCatchUncaughtExceptions()
        .ignoreException(StaleElementReferenceException.class)
        .untilAsserted(expectation);
  }
}
