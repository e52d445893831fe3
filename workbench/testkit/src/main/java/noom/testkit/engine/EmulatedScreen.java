package noom.testkit.engine;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** The screen on which a browser shows its page. */
final class EmulatedScreen {
  private final ChromeDriver driver;
  private boolean isOther;

  EmulatedScreen(ChromeDriver driver) {
    this.driver = driver;
  }

  void show(int width, int height, boolean dark) {
    isOther = true;
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    setMedia(List.of(scheme));
  }

  /** Back to the browser's own, if another one was shown. */
  void reset() {
    if (isOther) {
      driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
      setMedia(List.of());
      isOther = false;
    }
  }

  private void setMedia(List<?> features) {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", features));
  }
}
