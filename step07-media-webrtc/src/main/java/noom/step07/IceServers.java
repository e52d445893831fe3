package noom.step07;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import noom.workbench.Options;
import noom.workbench.StartError;

/**
 * Servers that help two browsers to find a way to each other: STUN tells a browser its address in
 * the internet, TURN passes everything on where there is no direct way. Within one network neither
 * is needed, so there is none by default.
 *
 * <p>The components are fields of the browser's {@code RTCConfiguration} (W3C WebRTC, section
 * 4.2.1): the page hands them over as they are.
 *
 * @param iceTransportPolicy {@code all}, or {@code relay} if nothing may go directly
 */
record IceServers(List<IceServer> iceServers, String iceTransportPolicy) {
  /** What RFC 7064 (stun, stuns) and RFC 7065 (turn, turns) call an address. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(stuns?(?!.*[?])|turns?):" // only TURN names its transport
              + "([\\w.-]+|\\[[0-9A-Fa-f:.]+\\])"
              + "(:(?<port>[0-9]{1,5}))?"
              + "([?]transport=(udp|tcp))?");

  private static final int HIGHEST_PORT = 65_535;

  /**
   * @param username for TURN, and so is the credential; empty if there is none
   */
  record IceServer(List<String> urls, String username, String credential) {}

  /**
   * The servers that a person gave: {@code -Dice=stun:host:port,turn:host:port} with {@code
   * -Dice.user=} and {@code -Dice.credential=}; {@code -Dice.relay=true} lets nothing go directly.
   *
   * @throws StartError if one of these is wrong, or TURN is asked for without what it needs
   */
  static IceServers of(Options given) {
    var urls = urls(given.text("ice", ""));
    var user = given.text("ice.user", "");
    var credential = given.text("ice.credential", "");
    var isRelay = isTrue(given.text("ice.relay", "false"));
    var hasTurn = urls.stream().anyMatch(it -> it.startsWith("turn"));
    if (hasTurn && (user.isEmpty() || credential.isEmpty())) {
      throw new StartError("start.ice.user");
    }
    if (isRelay && !hasTurn) {
      throw new StartError("start.ice.turn");
    }
    var servers = urls.isEmpty() ? null : new IceServer(urls, user, credential);
    return new IceServers(Stream.ofNullable(servers).toList(), isRelay ? "relay" : "all");
  }

  private static List<String> urls(String list) {
    return Stream.of(list.split(","))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .map(IceServers::requireAddress)
        .toList();
  }

  private static String requireAddress(String url) {
    if (!isAddress(url)) {
      throw new StartError("start.ice", Map.of("text", url));
    }
    return url;
  }

  private static boolean isAddress(String url) {
    var parts = ADDRESS.matcher(url);
    return parts.matches() && (parts.group("port") == null || isPort(parts.group("port")));
  }

  private static boolean isPort(String digits) {
    var port = Integer.parseInt(digits);
    return port >= 1 && port <= HIGHEST_PORT;
  }

  /** A wrong word must not let a call go directly that was to go through a relay. */
  private static boolean isTrue(String text) {
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new StartError("start.ice.relay", Map.of("text", text));
    };
  }
}
