package noom.testkit;

import static noom.testkit.Io.in;

import java.net.ServerSocket;

/** For programs that must be told where to listen. */
public final class FreePort {
  private FreePort() {}

  /** A port of this machine at which nobody listens just now. */
  public static int find() {
    return in(
        () -> {
          try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
          }
        });
  }
}
