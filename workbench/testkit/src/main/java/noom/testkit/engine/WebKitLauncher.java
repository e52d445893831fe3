package noom.testkit.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.net.PortProber;
import org.openqa.selenium.remote.RemoteWebDriver;

/** Starts WebKitGTK's small browser, on a screen that nobody sees. */
final class WebKitLauncher {
  private static final Optional<Path> DRIVER = ProgramPath.of("WebKitWebDriver");

  private WebKitLauncher() {}

  static boolean isInstalled() {
    return DRIVER.isPresent() && Screen.isThere();
  }

  static WebKit start() {
    try {
      return overWebKitGtk();
    } catch (IOException | RuntimeException failure) {
      throw new IllegalStateException(
          "WebKit does not start (Debian: apt install webkit2gtk-driver xvfb).", failure);
    }
  }

  private static WebKit overWebKitGtk() throws IOException {
    var port = PortProber.findFreePort();
    var process = startDriver(port);
    Polling.until(() -> listens(port), process, "WebKitWebDriver");
    var address = URI.create("http://localhost:" + port).toURL();
    var wanted = new MutableCapabilities(Map.of("acceptInsecureCerts", true));
    var driver = new RemoteWebDriver(address, wanted, false);
    return new WebKit(driver, () -> end(process));
  }

  private static Process startDriver(int port) throws IOException {
    var command = new ProcessBuilder(DRIVER.get().toString(), "--port=" + port);
    command.environment().put("DISPLAY", Screen.display());
    command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    var process = command.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    return process;
  }

  private static boolean listens(int port) {
    try (var it = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return it.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Its browser would go on without it. */
  private static void end(Process driver) {
    var browser = driver.descendants().toList();
    driver.destroy();
    browser.forEach(ProcessHandle::destroy);
  }
}
