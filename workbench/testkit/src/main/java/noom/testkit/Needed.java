package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import noom.testkit.engine.ProgramPath;

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

  /**
   * Skips the test where a program is missing. In CI the test fails then, if {@code ./verify} could
   * have installed it: where there is apt.
   *
   * @param debian the package that brings it
   */
  public static void program(String name, String debian) {
    var words = "%s is not installed (Debian: apt install %s)".formatted(name, debian);
    var isThere = ProgramPath.of(name).isPresent();
    if (ProgramPath.of("apt-get").isPresent()) {
      orSkip(isThere, words);
    }
    assumeTrue(isThere, words);
  }
}
