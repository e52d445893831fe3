package noom.workbench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Map;
import noom.workbench.address.Address;

/** Looks whether a server can have its port, to say in words what is wrong before it tries. */
final class Port {
  private Port() {}

  /**
   * Takes the port for a moment, under every address of the host: a browser that is told {@code
   * localhost} may try {@code ::1} before {@code 127.0.0.1}.
   *
   * @throws StartError if the host is not ours or the port cannot be had
   */
  static void requireFree(Options options) {
    var addresses = addressesOf(options);
    for (var address : addresses) {
      try (var probe = new ServerSocket()) {
        probe.bind(new InetSocketAddress(address, options.port()));
      } catch (IOException failure) {
        if (Address.isOfThisMachine(address)) {
          throw notFree(options, failure);
        }
        if (addresses.length == 1) {
          throw notOurs(options);
        }
      }
    }
  }

  private static InetAddress[] addressesOf(Options options) {
    try {
      return InetAddress.getAllByName(options.host());
    } catch (UnknownHostException unknown) {
      throw notOurs(options);
    }
  }

  private static StartError notOurs(Options options) {
    return new StartError("start.host", Map.of("host", options.host()));
  }

  private static StartError notFree(Options options, IOException failure) {
    var another = options.port() < 1024 ? Options.DEFAULT_PORT : options.port() - 1;
    var ports = Map.of("port", options.port(), "another", another);
    if (String.valueOf(failure.getMessage()).contains("denied")) {
      return new StartError("start.port.admin", ports);
    }
    return new StartError("start.port.taken", ports);
  }
}
