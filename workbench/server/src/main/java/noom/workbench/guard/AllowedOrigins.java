package noom.workbench.guard;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other origins that belong to this one: their pages may open a WebSocket here, and our pages one
 * there. Nothing else is shared with them.
 *
 * @param all as browsers name them, such as {@code http://localhost:3001}
 */
public record AllowedOrigins(List<String> all) {
  /** There are no others. */
  static final AllowedOrigins NONE = new AllowedOrigins(List.of());

  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9._-]+(?::(?<port>[0-9]{1,5}))?");

  /** That of the scheme, which browsers leave out. */
  private static final String USUAL_PORT = "^(http:.*):80$|^(https:.*):443$";

  private static final int HIGHEST_PORT = 65_535;

  /**
   * Those in a list.
   *
   * @param origins separated by commas; blank, if there are none
   * @throws IllegalArgumentException if one is no origin
   */
  public static AllowedOrigins of(String origins) {
    var given = origins.strip().toLowerCase(Locale.ROOT);
    var all = given.isEmpty() ? List.<String>of() : List.of(given.split("\\s*,\\s*", -1));
    return new AllowedOrigins(all.stream().map(AllowedOrigins::origin).toList());
  }

  private static String origin(String given) {
    var parts = ORIGIN.matcher(given);
    if (!parts.matches() || port(parts) > HIGHEST_PORT) {
      throw new IllegalArgumentException(given);
    }
    return given.replaceFirst(USUAL_PORT, "$1$2");
  }

  private static int port(Matcher parts) {
    return Optional.ofNullable(parts.group("port")).map(Integer::parseInt).orElse(0);
  }

  boolean contains(String origin) {
    return all.contains(origin.toLowerCase(Locale.ROOT));
  }

  /** The addresses of their WebSockets, for a Content-Security-Policy: each behind a space. */
  String sockets() {
    return all.stream().map(it -> " " + it.replaceFirst("http", "ws")).collect(joining());
  }
}
