package noom.workbench.guard;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Proxies that end TLS in front of this server, and tell it how they were asked: by which scheme,
 * by which name, and from where ({@code X-Forwarded-Proto}, {@code -Host}, {@code -For}). Anybody
 * could say that, so nobody else is believed.
 */
public final class TrustedProxies implements HttpConfiguration.Customizer {
  /** Nobody is believed. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  private static final List<String> THIS_MACHINE = List.of("127.0.0.0/8", "::1");
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

  /** What Java reads without asking anybody for its address. */
  private static final Pattern LITERAL =
      Pattern.compile("(" + BYTE + "\\.){3}" + BYTE + "|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private static final String HOST_IS_FORWARDED = TrustedProxies.class.getName();

  private final InetAddressSet addresses = new InetAddressSet();
  private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();

  private TrustedProxies(List<String> addresses) {
    this.addresses.addAll(addresses);
    ignoreWhatProxiesPassOn();
  }

  /** A proxy puts its own words into three headers. What stands in others may be from anybody. */
  private void ignoreWhatProxiesPassOn() {
    forwarded.setForwardedHeader("");
    forwarded.setForwardedServerHeader("");
    forwarded.setForwardedPortHeader("");
    forwarded.setForwardedHttpsHeader("");
    forwarded.setForwardedCipherSuiteHeader("");
    forwarded.setForwardedSslSessionIdHeader("");
  }

  /** Those on this machine. */
  public static TrustedProxies onThisMachine() {
    return new TrustedProxies(THIS_MACHINE);
  }

  /**
   * Those that have one of these addresses.
   *
   * @param addresses separated by commas, such as {@code 192.0.2.7,10.0.0.0/8}
   * @throws IllegalArgumentException if one is no address
   */
  public static TrustedProxies at(String addresses) {
    var all = List.of(addresses.strip().split("\\s*,\\s*"));
    for (var address : all) {
      if (!LITERAL.matcher(address.replaceFirst("/\\d+$", "")).matches()) {
        throw new IllegalArgumentException(address);
      }
    }
    return new TrustedProxies(all);
  }

  void install(JavalinConfig config) {
    config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(this));
  }

  /** Whether a proxy that is believed was asked for a page of this name. */
  static boolean isHostForwarded(Context request) {
    return request.req().getAttribute(HOST_IS_FORWARDED) != null;
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable answer) {
    if (!isByProxy(request)) {
      return request;
    }
    if (request.getHeaders().contains(HttpHeader.X_FORWARDED_HOST)) {
      request.setAttribute(HOST_IS_FORWARDED, true);
    }
    return forwarded.customize(new FromClient(request), answer);
  }

  private boolean isByProxy(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress it
        && addresses.test(it.getAddress());
  }

  /** The same request, in whose {@code X-Forwarded-For} stands one address that can be believed. */
  private final class FromClient extends Request.Wrapper {
    private final HttpFields headers;

    FromClient(Request request) {
      super(request);
      var proven = HttpFields.build(request.getHeaders()).remove(HttpHeader.X_FORWARDED_FOR);
      client(request).ifPresent(it -> proven.add(HttpHeader.X_FORWARDED_FOR, it));
      headers = proven.asImmutable();
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }

  /**
   * Each proxy adds from where it was asked, at the end. So the last address that is not a proxy's
   * is the caller's, and all before it is what the caller says.
   */
  private Optional<String> client(Request request) {
    var hops = new ArrayList<>(request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false));
    Collections.reverse(hops);
    return hops.stream()
        .map(TrustedProxies::address)
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .reduce((nearer, farther) -> addresses.test(nearer) ? farther : nearer)
        .map(InetAddress::getHostAddress);
  }

  private static Optional<InetAddress> address(String literal) {
    try {
      return LITERAL.matcher(literal).matches()
          ? Optional.of(InetAddress.getByName(literal))
          : Optional.empty();
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }
}
