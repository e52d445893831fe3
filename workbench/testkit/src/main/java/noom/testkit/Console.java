package noom.testkit;

import java.util.List;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The console of a browser, in which no test may leave errors. */
final class Console {
  private static final Pattern NO_SERVER =
      Pattern.compile("WebSocket connection to .* failed|net::ERR_CONNECTION_");

  private final ChromeDriver driver;
  private boolean mayLoseServer;

  Console(ChromeDriver driver) {
    this.driver = driver;
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
    return driver.manage().logs().get(LogType.BROWSER).getAll();
  }

  /** Those of its entries that no test may leave. */
  List<LogEntry> mistakesAmong(List<LogEntry> entries) {
    return entries.stream()
        .filter(entry -> entry.getLevel().equals(Level.SEVERE))
        .filter(entry -> !mayLoseServer || !NO_SERVER.matcher(entry.getMessage()).find())
        .toList();
  }
}
