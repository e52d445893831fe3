package noom.testkit.engine;

import java.util.List;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * A running browser. WebDriver says the same to all of them; here is what each wants to be asked
 * for in its own way. What a browser cannot do throws an {@link UnsupportedOperationException}: a
 * test that needs it does not run there.
 */
public interface Engine {
  RemoteWebDriver driver();

  /**
   * Runs JavaScript on the page, as if the page itself did, and waits for the promise if it returns
   * one.
   */
  default Object script(String script, Object... arguments) {
    return driver().executeScript(script, arguments);
  }

  /** What the console has said since the last call; a browser that hides its console is silent. */
  List<LogEntry> console();

  /** Runs JavaScript on each page before the page's own. */
  void prepare(String script);

  /**
   * Answers what a browser asks before it hands out a device; yes, at first.
   *
   * @param device {@code camera} or {@code microphone}
   */
  void allow(String device, boolean isAllowed);

  /** Shows pages as on a screen of this size, in CSS pixels, in light or dark. */
  void show(int width, int height, boolean dark);

  /** Forgets all of the above, and cookies. */
  void reset();

  void quit();
}
