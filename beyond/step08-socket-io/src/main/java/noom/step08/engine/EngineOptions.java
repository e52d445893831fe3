package noom.step08.engine;

import java.time.Duration;
import java.util.Map;
import noom.workbench.Options;
import noom.workbench.StartError;

/**
 * What a handshake tells the client.
 *
 * @param pingInterval how long after the last sign of life the server asks for another one
 * @param pingTimeout how long it waits for that
 * @param sessions how many of one address may begin with polling
 */
public record EngineOptions(Duration pingInterval, Duration pingTimeout, int sessions) {
  /** Characters of all packets that one POST may bring. */
  static final int MAX_PAYLOAD = 1_000_000;

  private static final int LONGEST = 50_000; // both, so that a break is noticed within two minutes

  /**
   * {@code -Dping.interval=} and {@code -Dping.timeout=}, in milliseconds.
   *
   * @throws StartError if one of them is no number from 1 to 50000
   */
  public static EngineOptions of(Options given) {
    return new EngineOptions(
        milliseconds(given, "ping.interval", 25_000),
        milliseconds(given, "ping.timeout", 20_000),
        given.connections());
  }

  private static Duration milliseconds(Options given, String name, int otherwise) {
    var text = given.text(name, "" + otherwise).strip();
    if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > LONGEST) {
      throw new StartError(
          "start.milliseconds",
          Map.of("text", text, "name", name, "most", LONGEST, "usual", otherwise));
    }
    return Duration.ofMillis(Integer.parseInt(text));
  }
}
