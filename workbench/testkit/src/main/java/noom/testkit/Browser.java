package noom.testkit;

import static java.util.stream.Collectors.joining;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import noom.testkit.engine.Engine;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * One person's browser. A test asks for as many as it needs, by name:
 *
 * <pre>{@code
 * @Test void everyoneHears(Browser ann, Browser bob) { … }
 * }</pre>
 */
public final class Browser {
  private static final String IS_SHOWN =
      "it.checkVisibility({ visibilityProperty: true, opacityProperty: true })";

  private final String name;
  private final Engine engine;
  private final RemoteWebDriver driver;
  private final Console console;

  Browser(String name, Engine engine) {
    this.name = name;
    this.engine = engine;
    this.driver = engine.driver();
    this.console = new Console(engine);
  }

  /** What the test calls it. */
  public String name() {
    return name;
  }

  /** The driver itself, for what has no word here. */
  public RemoteWebDriver driver() {
    return driver;
  }

  /** Says that this test takes the server away, so that a failing connection is no mistake. */
  public void mayLoseServer() {
    console.mayLoseServer();
  }

  /**
   * Answers, for this person, what a browser asks before it hands out a device.
   *
   * @param device {@code camera} or {@code microphone}
   */
  public void mayUse(String device, boolean isAllowed) {
    engine.allow(device, isAllowed);
  }

  /** Runs JavaScript on each page before the page's own. */
  public void prepare(String script) {
    engine.prepare(script);
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
    var found = new ArrayList<WebElement>();
    eventually(
        () -> {
          found.addAll(all(css));
          assertThat(found).as("elements " + css).isNotEmpty();
        });
    return found.get(0);
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** The text of each element, as the page has it, shown or scrolled away. */
  public List<String> texts(String css) {
    return ofEach(css, "it.textContent");
  }

  /** What the elements say that are not hidden: a line for each that says something. */
  public String shownText(String css) {
    var texts = ofEach(css, IS_SHOWN + " ? it.textContent : ''");
    assertThat(texts).as("elements " + css).isNotEmpty();
    return texts.stream().filter(it -> !it.isEmpty()).collect(joining("\n"));
  }

  /** Whether one of these elements is not hidden; there must be one. */
  public boolean shows(String css) {
    var answers = ofEach(css, "String(%s)".formatted(IS_SHOWN));
    assertThat(answers).as("elements " + css).isNotEmpty();
    return answers.contains("true");
  }

  private List<String> ofEach(String css, String what) {
    var script = "return [...document.querySelectorAll(arguments[0])].map((it) => %s)";
    return strings(script.formatted(what), css);
  }

  /** Of each element, the texts of the parts within it, with a space between. */
  public List<String> texts(String css, String parts) {
    return strings(
        "const words = (it) => [...it.querySelectorAll(arguments[1])].map((part) => part.textContent);"
            + "return [...document.querySelectorAll(arguments[0])].map((it) => words(it).join(' '))",
        css,
        parts);
  }

  public void click(String css) {
    find(css).click();
  }

  /**
   * Where an element is in the window, or how large, in pixels.
   *
   * @param edge {@code top}, {@code left}, {@code height} …, as of a {@code DOMRect}
   */
  public double edge(String css, String edge) {
    var edges = "return document.querySelector(arguments[0]).getBoundingClientRect()[arguments[1]]";
    return ((Number) script(edges, css, edge)).doubleValue();
  }

  /** Runs JavaScript on the page, and waits for the promise if it returns one. */
  public Object script(String script, Object... arguments) {
    return engine.script(script, arguments);
  }

  /** The same for a script that returns texts. */
  public List<String> strings(String script, Object... arguments) {
    return ((List<?>) script(script, arguments)).stream().map(String.class::cast).toList();
  }

  /** Waits until the page has drawn what has happened: it does so before it is shown next. */
  public Browser untilDrawn() {
    script(
        "return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    return this;
  }

  /** Shows the page as on a screen of this size, in CSS pixels, in light or dark. */
  public void looksAt(int width, int height, boolean dark) {
    engine.show(width, height, dark);
  }

  public byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  Console console() {
    return console;
  }

  /** Forgets what a test has left: tabs, page, what it stored, screen, cookies. */
  void tidyUp() {
    var tabs = List.copyOf(driver.getWindowHandles());
    for (var extra : tabs.subList(1, tabs.size())) {
      driver.switchTo().window(extra).close();
    }
    driver.switchTo().window(tabs.get(0));
    script("try { localStorage.clear(); sessionStorage.clear() } catch (noPageYet) { }");
    driver.get("about:blank");
    console.reset();
    engine.reset();
  }

  void quit() {
    engine.quit();
  }
}
