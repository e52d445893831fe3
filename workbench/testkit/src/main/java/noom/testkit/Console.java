package noom.testkit;

import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import noom.testkit.engine.Engine;
import org.openqa.selenium.logging.LogEntry;

/** The console of a browser, in which no test may leave errors. */
final class Console {
  private static final Pattern NO_SERVER =
      Pattern.compile(
          "WebSocket connection to .* failed"
              + "|net::ERR_(CONNECTION_|EMPTY_RESPONSE|NETWORK_|SOCKET_NOT_CONNECTED)"
              + "|establish a connection to the server at ws://|The connection to ws://");

  private final Engine engine;
  private boolean mayLoseServer;

  Console(Engine engine) {
    this.engine = engine;
  }

  /** A failing connection is no mistake, until {@link #reset}. */
  void mayLoseServer() {
    mayLoseServer = true;
  }

  void reset() {
    mayLoseServer = false;
  }

  /** What it has said since the last call. */
  List<LogEntry> news() {
    return engine.console();
  }

  /** Those of its entries that no test may leave. */
  List<LogEntry> mistakesAmong(List<LogEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.getLevel().equals(Level.SEVERE))
        .filter(entry -> !mayLoseServer || !NO_SERVER.matcher(entry.getMessage()).find())
        .toList();
  }
}
