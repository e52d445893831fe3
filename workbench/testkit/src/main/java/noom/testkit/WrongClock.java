package noom.testkit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A machine whose clock is wrong, as far as a program can see: its wall clock is shifted by
 * libfaketime, while what it measures, and how long it waits, is as it was.
 */
public final class WrongClock {
  private WrongClock() {}

  /**
   * The environment of such a program; where there is no libfaketime, the test is skipped.
   *
   * @param ahead by how much it is fast; less than zero is slow
   */
  public static Map<String, String> environment(Duration ahead) {
    Needed.program("faketime", "faketime");
    return Map.of(
        "LD_PRELOAD",
        library(),
        "FAKETIME",
        "%+ds".formatted(ahead.toSeconds()),
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1",
        "FAKETIME_FORCE_MONOTONIC_FIX",
        "0"); // else what waits in a JVM wakes at once, and spins
  }

  /**
   * The wrapper itself would stand between a test and the process to which it sends signals. It
   * leaves shared memory behind, named by the number of its process: when that number comes again,
   * it fails (0.9.10), and the next one does not.
   */
  private static String library() {
    var path = ask().or(WrongClock::ask);
    Needed.orSkip(path.isPresent(), "another faketime than that of Linux");
    return path.get();
  }

  private static Optional<String> ask() {
    var ask = new ProcessBuilder("faketime", "-m", "-f", "+0s", "printenv", "LD_PRELOAD");
    try (var wrapper = Program.start(ask)) {
      return wrapper.exitCode() == 0 ? Optional.of(wrapper.lines().get(0)) : Optional.empty();
    }
  }
}
