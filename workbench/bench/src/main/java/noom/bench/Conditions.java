package noom.bench;

import static java.util.Locale.ROOT;

import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When and on what something was measured.
 *
 * @param load how many programs wanted to run at a time in the minute before; negative if the
 *     system does not tell
 */
record Conditions(String date, int cores, double load, String java, String system, String browser) {

  /**
   * The conditions now.
   *
   * @param browser which one, with its version
   */
  static Conditions now(String browser) {
    return new Conditions(
        LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES).toString(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.version"),
        System.getProperty("os.name"),
        browser);
  }

  @Override
  public String toString() {
    return String.format(
        ROOT,
        "%s, %s, %d cores with a load of %.1f, JDK %s, %s",
        date,
        system,
        cores,
        load,
        java,
        browser);
  }
}
