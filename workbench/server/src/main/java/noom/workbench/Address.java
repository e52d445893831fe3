package noom.workbench;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names and addresses of this machine. */
final class Address {
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");

  private Address() {}

  /**
   * Takes the port for a moment, to say in words what is wrong before the server tries.
   *
   * @throws StartError if the host is not ours or the port cannot be had
   */
  static void mustBeFree(Options options) {
    try (var probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
    } catch (UnknownHostException unknown) {
      throw notOurs(options);
    } catch (IOException failure) {
      throw isOurs(options.host()) ? notFree(options, failure) : notOurs(options);
    }
  }

  private static StartError notOurs(Options options) {
    return new StartError(
        "\"%s\" is not an address of this machine: try -Dhost=localhost, or -Dhost=0.0.0.0 for all."
            .formatted(options.host()));
  }

  private static StartError notFree(Options options, IOException failure) {
    var forbidden = String.valueOf(failure.getMessage()).contains("denied");
    var reason = forbidden ? "needs an administrator" : "is in use by another program";
    var another = options.port() < 1024 ? Options.DEFAULT_PORT : options.port() - 1;
    return new StartError(
        "Port %d %s: stop that program, or choose another port, such as -Dport=%d."
            .formatted(options.port(), reason, another));
  }

  private static boolean isOurs(String host) {
    try {
      var address = InetAddress.getByName(host);
      return address.isAnyLocalAddress()
          || address.isLoopbackAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static boolean isOpenToOthers(String host) {
    try {
      return !InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** The page's address for a person on this machine. */
  static URI page(String host, int port) {
    var name = isEverywhere(host) ? "localhost" : inUrl(host);
    return URI.create("http://%s:%d/".formatted(name, port));
  }

  /** The page's address for the others in the network, if the server takes calls from them. */
  static Optional<URI> pageForOthers(String host, int port) {
    return isEverywhere(host) ? networkAddress().map(it -> page(it, port)) : Optional.empty();
  }

  private static boolean isEverywhere(String host) {
    return Set.of("0.0.0.0", "::", "[::]").contains(host);
  }

  private static Optional<String> networkAddress() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(it -> it instanceof Inet4Address && !it.isLoopbackAddress())
          .filter(it -> !it.isLinkLocalAddress())
          .map(InetAddress::getHostAddress)
          .findFirst();
    } catch (SocketException noNetwork) {
      return Optional.empty();
    }
  }

  private static String inUrl(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  /**
   * Whether a browser that calls us by this name means us. A page of somebody else's that points
   * its own name at our address (DNS rebinding) does not.
   *
   * @param name as in a URL: lower case, without the port
   */
  static boolean isName(String name, String host) {
    return name.equals("localhost")
        || name.equals(inUrl(host).toLowerCase(Locale.ROOT))
        || (LITERAL.matcher(name).matches() && isOurs(name))
        || (isOpenToOthers(host) && networkNames().contains(name));
  }

  private static Set<String> networkNames() {
    try {
      var self = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      return Set.of(self, self + ".local"); // the second as phones find it (mDNS)
    } catch (UnknownHostException nameless) {
      return Set.of();
    }
  }
}
