package noom.testkit.engine;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Chrome or Chromium, spoken to in its own DevTools protocol (CDP). */
final class Chromium implements Engine {
  /** What a page asks of a camera, and this. */
  private static final String ASK_FOR =
      """
      {
        const devices = globalThis.MediaDevices?.prototype;
        const take = devices?.getUserMedia;
        const modest = (video) => video && { %s, ...Object(video) };
        const askFor = (wish) => ({ ...wish, video: modest(wish.video) });
        if (take) devices.getUserMedia = function (wish) { return take.call(this, askFor(wish)); };
      }
      """;

  private static final String FEW_PICTURES = "frameRate: 10";
  private static final String SMALL_PICTURES = FEW_PICTURES + ", width: 160, height: 120";

  private final ChromeDriver driver;
  private final EmulatedScreen screen;
  private final Permissions permissions;
  private final Preparations preparations;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
    this.screen = new EmulatedScreen(driver);
    this.permissions = new Permissions(driver);
    this.preparations = new Preparations(driver);
  }

  static Engine launch(List<String> flags) {
    var driver = ChromiumLauncher.start(flags);
    var modest = ASK_FOR.formatted(showsAFilm(flags) ? FEW_PICTURES : SMALL_PICTURES);
    new Preparations(driver).add(modest); // a call costs a third less
    return new Chromium(driver);
  }

  /** People look at it. */
  private static boolean showsAFilm(List<String> flags) {
    return flags.stream().anyMatch(it -> it.startsWith("--use-file-for-fake-video-capture"));
  }

  @Override
  public ChromeDriver driver() {
    return driver;
  }

  @Override
  public List<LogEntry> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll();
  }

  @Override
  public void prepare(String script) {
    preparations.add(script);
  }

  @Override
  public void allow(String device, boolean isAllowed) {
    permissions.set(device, isAllowed);
  }

  @Override
  public void show(int width, int height, boolean dark) {
    screen.show(width, height, dark);
  }

  @Override
  public void reset() {
    permissions.reset();
    preparations.reset();
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    screen.reset();
  }

  @Override
  public void quit() {
    try {
      driver.quit();
    } catch (NoSuchElementException | IllegalStateException alreadyGone) {
      // a browser that a test has killed needs no goodbye
    }
  }
}
