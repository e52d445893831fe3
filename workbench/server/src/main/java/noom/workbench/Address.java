package noom.workbench;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names and addresses by which a server is called. */
final class Address {
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");

  private Address() {}

  /** The page's address for a person on this machine. */
  static URI page(String host, int port) {
    var name = EVERYWHERE.contains(host) ? "localhost" : inUrl(host);
    return URI.create("http://%s:%d/".formatted(name, port));
  }

  /** The page's address for the others in the network, if the server takes calls from them. */
  static Optional<URI> pageForOthers(String host, int port) {
    return EVERYWHERE.contains(host)
        ? networkAddress().map(it -> page(it, port))
        : Optional.empty();
  }

  private static Optional<String> networkAddress() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(it -> it instanceof Inet4Address)
          .filter(it -> !it.isLoopbackAddress() && !it.isLinkLocalAddress())
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
   * Whether a browser that calls a server by this name means it. A page of somebody else's that
   * points its own name at our address (DNS rebinding) does not.
   *
   * @param name as in a URL: lower case, without the port
   * @param host what the server was started with
   */
  static boolean isName(String name, String host) {
    return name.equals("localhost")
        || name.equals(inUrl(host).toLowerCase(Locale.ROOT))
        || (LITERAL.matcher(name).matches() && isOurs(name))
        || (isOpenToOthers(host) && networkNames().contains(name));
  }

  private static boolean isOurs(String literal) {
    try {
      var address = InetAddress.getByName(literal);
      return address.isLoopbackAddress() || isOfThisMachine(address);
    } catch (UnknownHostException malformed) {
      return false;
    }
  }

  /** Whether a server can listen there: an address that one of our network interfaces has. */
  static boolean isOfThisMachine(InetAddress address) {
    try {
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException noNetwork) {
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

  private static Set<String> networkNames() {
    try {
      var self = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
      return Set.of(self, self + ".local"); // the second as phones find it (mDNS)
    } catch (UnknownHostException nameless) {
      return Set.of();
    }
  }
}
