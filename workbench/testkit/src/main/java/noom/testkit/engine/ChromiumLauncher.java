package noom.testkit.engine;

import io.github.bonigarcia.wdm.WebDriverManager;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Starts a Chrome or Chromium: the one on the PATH with its driver, else what can be downloaded.
 */
final class ChromiumLauncher {
  /**
   * A page comes and goes in half the time without what is kept, or started, for later; a call
   * costs a third less without the lights that say "recording".
   */
  private static final List<String> NOTHING_TO_SPARE =
      List.of(
          "--renderer-process-limit=1",
          "--disable-site-isolation-trials",
          "--disable-features=SpareRendererForSitePerProcess,BackForwardCache,RenderDocument,"
              + "LeftHandSideActivityIndicators");

  private ChromiumLauncher() {}

  /**
   * @param flags of this one, besides those of all
   * @throws IllegalStateException with what to install, if there is no browser
   */
  static ChromeDriver start(List<String> flags) {
    try {
      return new ChromeDriver(service(), options(flags));
    } catch (RuntimeException failure) {
      throw new IllegalStateException(
          "No browser starts: install Chrome, or Chromium with its driver"
              + " (Debian: apt install chromium chromium-driver).",
          failure);
    }
  }

  private static ChromeDriverService service() {
    var driver = ProgramPath.of("chromedriver");
    if (driver.isEmpty()) {
      WebDriverManager.chromedriver().setup();
    }
    var service = new ChromeDriverService.Builder();
    driver.ifPresent(it -> service.usingDriverExecutable(it.toFile()));
    return service.build();
  }

  /** Features are switched off by one flag only: that of a test takes the place of ours. */
  private static boolean switchFeaturesOff(List<String> flags) {
    return flags.stream().anyMatch(it -> it.startsWith("--disable-features"));
  }

  private static ChromeOptions options(List<String> flags) {
    var options = new ChromeOptions();
    if (ProgramPath.of("google-chrome").isEmpty()) {
      ProgramPath.of("chromium").ifPresent(it -> options.setBinary(it.toFile()));
    }
    if (!System.getProperty("headless", "true").equals("false")) {
      options.addArguments("--headless=new", "--kiosk"); // no bar with tabs that nobody sees
    }
    options.addArguments(
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--disable-default-apps",
        "--mute-audio",
        "--accept-lang=en-US", // whatever this machine speaks
        "--use-fake-device-for-media-stream=device-count=3,fps=10",
        "--force-prefers-reduced-motion",
        "--window-size=800,600");
    if (!switchFeaturesOff(flags)) {
      options.addArguments(NOTHING_TO_SPARE);
    }
    options.setAcceptInsecureCerts(true); // nobody vouches for that of a class
    options.addArguments(flags); // of two with the same name the last one counts
    var console = new LoggingPreferences();
    console.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", console);
    return options;
  }
}
