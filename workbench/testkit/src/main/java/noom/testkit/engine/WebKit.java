package noom.testkit.engine;

import java.util.List;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * WebKit, as it is in Safari and in WebKitGTK's browsers: it does what WebDriver has words for. Its
 * console stays hidden, and so what a page says there is no mistake.
 */
final class WebKit implements Engine {
  private final RemoteWebDriver driver;
  private final Runnable end;

  /**
   * @param end what is left to do after the driver's quit
   */
  WebKit(RemoteWebDriver driver, Runnable end) {
    this.driver = driver;
    this.end = end;
  }

  @Override
  public RemoteWebDriver driver() {
    return driver;
  }

  @Override
  public List<LogEntry> console() {
    return List.of();
  }

  @Override
  public void prepare(String script) {
    throw new UnsupportedOperationException("WebKit runs no script before the page's own.");
  }

  @Override
  public void allow(String device, boolean isAllowed) {
    throw new UnsupportedOperationException("WebKit has no devices here.");
  }

  @Override
  public void show(int width, int height, boolean dark) {
    throw new UnsupportedOperationException("WebKit has no other screens here.");
  }

  @Override
  public void reset() {}

  @Override
  public void quit() {
    try {
      driver.quit();
    } catch (WebDriverException alreadyGone) {
      // what is left of it ends below
    } finally {
      end.run();
    }
  }
}
