package noom.workbench.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names and addresses by which a server is called. */
public final class Address {
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[[0-9a-f:.]+]");

  private static final Pattern ONLY_INSIDE =
      Pattern.compile("(docker|br-|veth|virbr|vboxnet|vmnet|lxc|cni|podman|bridge1).*");

  private Address() {}

  /** The page's address for a person on this machine. */
  public static URI page(String scheme, String host, int port) {
    var name = EVERYWHERE.contains(host) ? "localhost" : inUrl(host);
    return URI.create("%s://%s:%d/".formatted(scheme, name, port));
  }

  /** The page's addresses for the others in the network, if the server takes calls from them. */
  public static List<URI> pagesForOthers(String scheme, String host, int port) {
    return EVERYWHERE.contains(host)
        ? networkAddresses().stream().map(it -> page(scheme, it, port)).toList()
        : List.of();
  }

  /** Those of the networks that this machine is in: Wi-Fi, a cable. */
  private static List<String> networkAddresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(it -> !isOnlyInsideThisMachine(it.getName()))
          .flatMap(NetworkInterface::inetAddresses)
          .filter(it -> it instanceof Inet4Address)
          .filter(it -> !it.isLoopbackAddress() && !it.isLinkLocalAddress())
          .map(InetAddress::getHostAddress)
          .distinct()
          .toList();
    } catch (SocketException noNetwork) {
      return List.of();
    }
  }

  /** Between containers or virtual machines: nobody else gets in there. */
  static boolean isOnlyInsideThisMachine(String networkInterface) {
    return ONLY_INSIDE.matcher(networkInterface).matches();
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
  public static boolean isName(String name, String host) {
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
  public static boolean isOfThisMachine(InetAddress address) {
    try {
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException noNetwork) {
      return false;
    }
  }

  /**
   * Names and addresses for which a certificate of this server should be made; addresses as {@link
   * InetAddress} writes them.
   */
  public static Set<String> allOf(String host) {
    var all = new TreeSet<>(Set.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"));
    if (isOpenToOthers(host)) {
      all.addAll(networkNames());
      all.addAll(networkAddresses());
    }
    if (!EVERYWHERE.contains(host)) {
      all.add(inFull(host.toLowerCase(Locale.ROOT)));
    }
    return all;
  }

  /** An address may be written in more than one way; a name stays as it is. */
  private static String inFull(String host) {
    try {
      return LITERAL.matcher(inUrl(host)).matches()
          ? InetAddress.getByName(host).getHostAddress()
          : host;
    } catch (UnknownHostException malformed) {
      return host;
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
