package noom.workbench;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * Where a lesson listens.
 *
 * @param host a name or address of this machine; {@code localhost} lets nobody else in, {@code
 *     0.0.0.0} lets the whole network in
 * @param port 0 to 65535, where 0 takes any free port
 */
public record Options(String host, int port) {
  static final String DEFAULT_HOST = "localhost";
  static final int DEFAULT_PORT = 3000;
  static final int HIGHEST_PORT = 65_535;

  /** Any free port of this machine, for nobody but this machine: what tests use. */
  public static Options anyFreePort() {
    return new Options(DEFAULT_HOST, 0);
  }

  /**
   * The options that a person gave: {@code -Dhost=} and {@code -Dport=}, else the environment's
   * {@code PORT}.
   *
   * @throws StartError if the port is not a number from 0 to 65535
   */
  static Options of(Properties given, Map<String, String> environment) {
    var host = given.getProperty("host", DEFAULT_HOST).strip();
    var port = given.getProperty("port", environment.getOrDefault("PORT", "" + DEFAULT_PORT));
    return new Options(host.isEmpty() ? DEFAULT_HOST : host, port(port.strip()));
  }

  private static int port(String text) {
    if (isNumber(text, HIGHEST_PORT)) {
      return Integer.parseInt(text);
    }
    throw new StartError(
        "\"%s\" is not a port: give a number from 0 to %d, such as -Dport=%d."
            .formatted(text, HIGHEST_PORT, DEFAULT_PORT));
  }

  /**
   * An option of a step that is a length of time, such as {@code -Dack.delay=3}; zero, if it is not
   * given.
   *
   * @throws StartError if it is not a whole number of seconds from 0 to the longest
   */
  public static Duration seconds(String name, int longest) {
    var text = System.getProperty(name, "0").strip();
    if (isNumber(text, longest)) {
      return Duration.ofSeconds(Integer.parseInt(text));
    }
    throw new StartError(
        "\"%s\" is not a time for %s: give whole seconds from 0 to %d, such as -D%2$s=3."
            .formatted(text, name, longest));
  }

  private static boolean isNumber(String text, int highest) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= highest;
  }
}
