package noom.testkit.engine;

import io.github.bonigarcia.wdm.WebDriverManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.ImmutableCapabilities;
import org.openqa.selenium.firefox.FirefoxDriver;
import org.openqa.selenium.firefox.FirefoxOptions;
import org.openqa.selenium.firefox.GeckoDriverService;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * Starts a Firefox: through geckodriver where that is on the PATH, else over Marionette, else (the
 * PATH of Windows and macOS knows no Firefox) through a geckodriver that can be downloaded.
 */
final class FirefoxLauncher {
  private static final Map<String, Object> PREFERENCES =
      Map.ofEntries(
          // one camera and one microphone that nobody has to plug in, and which are allowed
          Map.entry("media.navigator.streams.fake", true),
          Map.entry("permissions.default.camera", 1),
          Map.entry("permissions.default.microphone", 1),
          // small pictures, ten a second: a call costs two thirds
          Map.entry("media.navigator.video.default_width", 160),
          Map.entry("media.navigator.video.default_height", 120),
          Map.entry("media.navigator.video.default_fps", 10),
          Map.entry("media.autoplay.default", 0),
          Map.entry("media.peerconnection.ice.loopback", true), // there is the tests' TURN server
          Map.entry("ui.prefersReducedMotion", 1),
          Map.entry("browser.shell.checkDefaultBrowser", false),
          Map.entry("datareporting.policy.dataSubmissionEnabled", false),
          // nothing in reserve
          Map.entry("dom.ipc.processCount", 1),
          Map.entry("dom.ipc.processPrelaunch.enabled", false),
          Map.entry("browser.tabs.remote.separatePrivilegedContentProcess", false),
          Map.entry("fission.autostart", false));

  private static final Optional<Path> PROGRAM = ProgramPath.of("firefox", "firefox-esr");

  private FirefoxLauncher() {}

  static boolean isInstalled() {
    return PROGRAM.isPresent() || WebDriverManager.firefoxdriver().getBrowserPath().isPresent();
  }

  static List<String> arguments() {
    var arguments = new ArrayList<>(List.of("--no-remote", "--remote-debugging-port=0"));
    arguments.addAll(List.of("--remote-allow-system-access", "--width=800", "--height=700"));
    if (!System.getProperty("headless", "true").equals("false")) {
      arguments.add("--headless");
    }
    return arguments;
  }

  static Firefox start() {
    try {
      var driver = ProgramPath.of("geckodriver");
      return driver.isEmpty() && PROGRAM.isPresent() ? overMarionette() : overGeckodriver(driver);
    } catch (IOException | RuntimeException failure) {
      throw new IllegalStateException(
          "Firefox does not start (Debian: apt install firefox-esr).", failure);
    }
  }

  private static Firefox overMarionette() throws IOException {
    var process = FirefoxProcess.start(PROGRAM.get(), PREFERENCES);
    var driver = new RemoteWebDriver(new Marionette(process.port()), new ImmutableCapabilities());
    return new Firefox(driver, process::end);
  }

  private static Firefox overGeckodriver(Optional<Path> driver) {
    if (driver.isEmpty()) {
      WebDriverManager.firefoxdriver().setup();
    }
    var service = new GeckoDriverService.Builder();
    driver.ifPresent(it -> service.usingDriverExecutable(it.toFile()));
    return new Firefox(new FirefoxDriver(service.build(), options()), () -> {});
  }

  private static FirefoxOptions options() {
    var options = new FirefoxOptions().addArguments(arguments());
    PROGRAM.ifPresent(options::setBinary);
    PREFERENCES.forEach(options::addPreference);
    options.setAcceptInsecureCerts(true);
    options.setCapability("webSocketUrl", true);
    return options;
  }
}
