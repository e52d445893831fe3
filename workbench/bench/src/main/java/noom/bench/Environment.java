package noom.bench;

import static java.util.Locale.ROOT;

import java.lang.management.ManagementFactory;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import noom.testkit.Browser;

/**
 * When and on what something was measured.
 *
 * @param load how many programs wanted to run at a time in the minute before; negative if the
 *     system does not tell
 * @param others which browser or server took part, with its version
 */
record Environment(String date, int cores, double load, String java, String system, String others) {

  /** The environment now, before a browser adds to the load. */
  static Environment now() {
    return new Environment(
        LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES).toString(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.version"),
        System.getProperty("os.name"),
        "nothing else");
  }

  /** The same, with this browser. */
  Environment with(Browser it) {
    var version = it.driver().getCapabilities();
    return with(version.getBrowserName() + " " + version.getBrowserVersion());
  }

  /** The same, with these others. */
  Environment with(String others) {
    return new Environment(date, cores, load, java, system, others);
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
        others);
  }
}
