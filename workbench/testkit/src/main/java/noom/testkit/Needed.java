package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a test needs of the machine that it runs on. */
public final class Needed {
  private Needed() {}

  /**
   * Skips the test where something is missing. In CI nothing may be missing: there the test fails.
   *
   * @param words what is missing
   */
  public static void orSkip(boolean isThere, String words) {
    if (System.getenv("CI") != null) {
      assertThat(isThere).as(words).isTrue();
    }
    assumeTrue(isThere, words);
  }
}
