package noom.testkit;

import java.time.Duration;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.FluentWait;

/** Waits for what a person would see, and gives up with the last thing that was seen instead. */
public final class Eventually {
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(60); // to look keeps browsers busy

  private Eventually() {}

  /** Something that fails with an {@link AssertionError} as long as it is not so. */
  @FunctionalInterface
  public interface Expectation {
    void check() throws Exception;
  }

  /**
   * Looks again and again, for at most ten seconds.
   *
   * @throws AssertionError the last failure, if it never came true
   */
  public static void eventually(Expectation expectation) {
    var failure = new Throwable[1];
    try {
      new FluentWait<>(expectation)
          .withTimeout(PATIENCE)
          .pollingEvery(LOOK_AGAIN)
          .until(
              it -> {
                failure[0] = failureOf(it);
                return failure[0] == null;
              });
    } catch (org.openqa.selenium.TimeoutException tooLate) {
      throw new AssertionError(
          "Not so within " + PATIENCE.toSeconds() + " s: " + failure[0].getMessage(), failure[0]);
    }
  }

  private static Throwable failureOf(Expectation expectation) {
    try {
      expectation.check();
      return null;
    } catch (AssertionError | StaleElementReferenceException notYet) {
      return notYet;
    } catch (RuntimeException bug) {
      throw bug;
    } catch (Exception bug) {
      throw new IllegalStateException(bug);
    }
  }
}
