package noom.workbench;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import noom.workbench.address.Address;
import noom.workbench.guard.AllowedOrigins;
import noom.workbench.guard.Policy;
import noom.workbench.guard.TrustedProxies;

/**
 * Where a lesson listens, and to how many.
 *
 * @param host a name or address of this machine; {@code localhost} lets nobody else in, {@code
 *     0.0.0.0} lets the whole network in
 * @param port 0 to 65535, where 0 takes any free port
 * @param connections how many WebSockets one address may have open, 1 to 65535: a class behind one
 *     router, or all behind one proxy, have the same
 * @param ofLesson what else was given by {@code -Dname=value}: a lesson may have options of its own
 */
public record Options(String host, int port, int connections, Map<String, String> ofLesson) {
  static final String DEFAULT_HOST = "localhost";
  static final String EVERYWHERE = "0.0.0.0";
  static final int DEFAULT_PORT = 3000;
  static final int HIGHEST_PORT = 65_535;
  static final int DEFAULT_CONNECTIONS = 1_000;
  static final int MOST_CONNECTIONS = 65_535; // no address has more ports

  private static final Set<String> OF_EVERY_LESSON = Set.of("host", "port", "connections");

  public Options(String host, int port) {
    this(host, port, DEFAULT_CONNECTIONS, Map.of());
  }

  /** Any free port of this machine, for nobody but this machine: what tests use. */
  public static Options anyFreePort() {
    return new Options(DEFAULT_HOST, 0);
  }

  /** The same, but for so many WebSockets from one address. */
  public Options withConnections(int most) {
    return new Options(host, port, most, ofLesson);
  }

  /** The same, but at this port. */
  public Options withPort(int other) {
    return new Options(host, other, connections, ofLesson);
  }

  /** The same with an option of a lesson, as {@code -Dname=value} gives it. */
  public Options with(String name, String value) {
    var more = new HashMap<>(ofLesson);
    more.put(name, value);
    return new Options(host, port, connections, Map.copyOf(more));
  }

  /**
   * The options that a person gave: {@code -Dhost=}, {@code -Dport=}, else the environment's {@code
   * PORT}, and {@code -Dconnections=}.
   *
   * @throws StartError if the port is not a number from 0 to 65535, or the connections not one from
   *     1 to 65535
   */
  static Options of(Properties given, Map<String, String> environment) {
    var everyone = given.getProperty("class", "").strip().equals("true");
    var host = given.getProperty("host", everyone ? EVERYWHERE : DEFAULT_HOST).strip();
    var port = given.getProperty("port", environment.getOrDefault("PORT", "" + DEFAULT_PORT));
    var connections = given.getProperty("connections", "" + DEFAULT_CONNECTIONS);
    return new Options(
        host.isEmpty() ? DEFAULT_HOST : host,
        port(port.strip()),
        connections(connections.strip()),
        ofLesson(given));
  }

  private static Map<String, String> ofLesson(Properties given) {
    return given.stringPropertyNames().stream()
        .filter(name -> !OF_EVERY_LESSON.contains(name))
        .collect(toUnmodifiableMap(name -> name, given::getProperty));
  }

  private static int port(String text) {
    if (isNumber(text, HIGHEST_PORT)) {
      return Integer.parseInt(text);
    }
    throw new StartError(
        "start.port", Map.of("text", text, "most", HIGHEST_PORT, "usual", DEFAULT_PORT));
  }

  private static int connections(String text) {
    if (isNumber(text, MOST_CONNECTIONS) && Integer.parseInt(text) > 0) {
      return Integer.parseInt(text);
    }
    throw new StartError(
        "start.connections",
        Map.of("text", text, "most", MOST_CONNECTIONS, "usual", DEFAULT_CONNECTIONS));
  }

  /** An option of a lesson, such as {@code -Dice.user=ann}. */
  public String text(String name, String otherwise) {
    return ofLesson.getOrDefault(name, otherwise);
  }

  /**
   * An option of a lesson that is a length of time, such as {@code -Dack.delay=3}; zero, if it is
   * not given.
   *
   * @throws StartError if it is not a whole number of seconds from 0 to the longest
   */
  public Duration seconds(String name, int longest) {
    var text = text(name, "0").strip();
    if (isNumber(text, longest)) {
      return Duration.ofSeconds(Integer.parseInt(text));
    }
    throw new StartError("start.seconds", Map.of("text", text, "name", name, "most", longest));
  }

  /**
   * An option of a lesson that is on or off, such as {@code -Dwatch=false}.
   *
   * @param otherwise what it is, if it is not given
   * @throws StartError if it is neither {@code true} nor {@code false}
   */
  public boolean isOn(String name, boolean otherwise) {
    return switch (text(name, "" + otherwise).strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new StartError("start.on.off", Map.of("text", text(name, ""), "name", name));
    };
  }

  /**
   * Whether a class is let in: {@code -Dclass=true}.
   *
   * @throws StartError if it is neither {@code true} nor {@code false}
   */
  public boolean isForClass() {
    return isOn("class", false);
  }

  /**
   * What the guards ask for, with {@code -Dproxy=}: {@code true} for those on this machine, or the
   * addresses of others; and {@code -Dorigin=}.
   *
   * @throws StartError if one is no address, or no origin
   */
  Policy policy() {
    var proxies = proxies(text("proxy", "false").strip());
    return new Policy(host, connections, isForClass(), proxies, origins(text("origin", "")));
  }

  private static AllowedOrigins origins(String given) {
    try {
      return AllowedOrigins.of(given);
    } catch (IllegalArgumentException malformed) {
      throw new StartError("start.origin", Map.of("text", malformed.getMessage()));
    }
  }

  private static TrustedProxies proxies(String given) {
    try {
      return switch (given) {
        case "false" -> TrustedProxies.NONE;
        case "true" -> TrustedProxies.onThisMachine();
        default -> TrustedProxies.at(given);
      };
    } catch (IllegalArgumentException malformed) {
      throw new StartError("start.proxy", Map.of("text", malformed.getMessage()));
    }
  }

  /** The page's address for a person on this machine, at the port that the server has got. */
  public URI page(int got) {
    return Address.page(scheme(), host, got);
  }

  /** The page's addresses for the others in the network, if the server takes calls from them. */
  public List<URI> pagesForOthers(int got) {
    return Address.pagesForOthers(scheme(), host, got);
  }

  private String scheme() {
    return isForClass() ? "https" : "http";
  }

  private static boolean isNumber(String text, int highest) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= highest;
  }
}
