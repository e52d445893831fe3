package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * One person's browser. A test asks for as many as it needs, by name:
 *
 * <pre>{@code
 * @Test void everyoneHears(Browser ann, Browser bob) { … }
 * }</pre>
 */
public final class Browser {
  private static final Pattern NO_SERVER =
      Pattern.compile("WebSocket connection to .* failed|net::ERR_CONNECTION_");

  private final String name;
  private final ChromeDriver driver;
  private final EmulatedScreen screen;
  private final List<String> scripts = new ArrayList<>();
  private boolean mayLoseServer;
  private boolean hasOtherPermissions;

  Browser(String name, ChromeDriver driver) {
    this.name = name;
    this.driver = driver;
    this.screen = new EmulatedScreen(driver);
    mayUseEverything();
  }

  private void mayUseEverything() {
    mayUse("camera", true);
    mayUse("microphone", true);
    hasOtherPermissions = false;
  }

  /** What the test calls it. */
  public String name() {
    return name;
  }

  /** The driver itself, for what has no word here. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Says that this test takes the server away, so that a failing connection is no mistake. */
  public void mayLoseServer() {
    mayLoseServer = true;
  }

  /**
   * Answers, for this person, what a browser asks before it hands out a device.
   *
   * @param device {@code camera} or {@code microphone}
   */
  public void mayUse(String device, boolean isAllowed) {
    hasOtherPermissions = true;
    driver.executeCdpCommand(
        "Browser.setPermission",
        Map.of("permission", Map.of("name", device), "setting", isAllowed ? "granted" : "denied"));
  }

  /** Runs JavaScript on each page before the page's own. */
  public void prepare(String script) {
    var added =
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    scripts.add((String) added.get("identifier"));
  }

  /** Errors in the console that no test may leave, since the last call of {@link #console}. */
  List<LogEntry> mistakes(List<LogEntry> console) {
    return console.stream()
        .filter(entry -> entry.getLevel().equals(Level.SEVERE))
        .filter(entry -> !mayLoseServer || !NO_SERVER.matcher(entry.getMessage()).find())
        .toList();
  }

  public Browser open(URI page) {
    driver.get(page.toString());
    return this;
  }

  public void reload() {
    driver.navigate().refresh();
  }

  /** Opens another tab and goes on in it. */
  public Browser openInNewTab(URI page) {
    driver.switchTo().newWindow(WindowType.TAB);
    return open(page);
  }

  /** Closes this tab and goes on in the first one. */
  public void closeTab() {
    driver.close();
    driver.switchTo().window(driver.getWindowHandles().iterator().next());
  }

  /** The element, as soon as it is there. */
  public WebElement find(String css) {
    eventually(() -> assertThat(all(css)).as("elements " + css).isNotEmpty());
    return driver.findElement(By.cssSelector(css));
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** The text of each element, as the page has it, shown or scrolled away. */
  public List<String> texts(String css) {
    var script = "return [...document.querySelectorAll(arguments[0])].map((it) => it.textContent)";
    return ((List<?>) script(script, css)).stream().map(String.class::cast).toList();
  }

  /** Of each element, the texts of the parts within it, with a space between. */
  public List<String> texts(String css, String parts) {
    var script =
        "const words = (it) => [...it.querySelectorAll(arguments[1])].map((part) => part.textContent);"
            + "return [...document.querySelectorAll(arguments[0])].map((it) => words(it).join(' '))";
    return ((List<?>) script(script, css, parts)).stream().map(String.class::cast).toList();
  }

  public void click(String css) {
    find(css).click();
  }

  /** Moves the mouse there. */
  public void pointAt(String css) {
    new Actions(driver).moveToElement(find(css)).perform();
  }

  /** Runs JavaScript on the page. */
  public Object script(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /**
   * Shows the page as on a screen of this size, in CSS pixels, in light or dark, without motion.
   */
  public void looksAt(int width, int height, boolean dark) {
    screen.show(width, height, dark);
  }

  public byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** What the console has said since the last call. */
  List<LogEntry> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll();
  }

  /** Forgets what a test has left: tabs, page, what it stored, screen, cookies. */
  void tidyUp() {
    var tabs = List.copyOf(driver.getWindowHandles());
    for (var extra : tabs.subList(1, tabs.size())) {
      driver.switchTo().window(extra).close();
    }
    driver.switchTo().window(tabs.get(0));
    script("try { localStorage.clear() } catch (noPageYet) { }");
    driver.get("about:blank");
    mayLoseServer = false;
    if (hasOtherPermissions) {
      mayUseEverything();
    }
    scripts.forEach(
        it ->
            driver.executeCdpCommand(
                "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", it)));
    scripts.clear();
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    screen.reset();
  }

  void quit() {
    try {
      driver.quit();
    } catch (NoSuchElementException | IllegalStateException alreadyGone) {
      // a browser that a test has killed needs no goodbye
    }
  }
}
