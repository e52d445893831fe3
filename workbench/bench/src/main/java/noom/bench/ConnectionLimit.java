package noom.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How many connections a process may have at a time.
 *
 * @param files how many it may have open, as {@code ulimit -n} says
 */
record ConnectionLimit(long files) {
  private static final int FOR_OTHER_FILES = 500;
  private static final long HIGHEST = 25_000; // there are some 28,000 ports on the other side

  static ConnectionLimit ofThisProcess() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return new ConnectionLimit(
        system instanceof UnixOperatingSystemMXBean unix
            ? unix.getMaxFileDescriptorCount()
            : Integer.MAX_VALUE);
  }

  int connections() {
    return (int) Math.min(files - FOR_OTHER_FILES, HIGHEST);
  }

  /** As many of them as may have so many users each at the same time. */
  List<Server> fitting(List<Server> servers, int users) {
    return servers.subList(0, Math.min(servers.size(), connections() / users));
  }

  @Override
  public String toString() {
    return "at most %,d connections at a time".formatted(connections());
  }
}
