package noom.testkit.engine;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What a person has answered when the browser asked before it hands out a device; yes, at first.
 */
final class Permissions {
  private final ChromeDriver driver;
  private boolean areOther;

  Permissions(ChromeDriver driver) {
    this.driver = driver;
    allowAll();
  }

  void set(String device, boolean isAllowed) {
    areOther = true;
    driver.executeCdpCommand(
        "Browser.setPermission",
        Map.of("permission", Map.of("name", device), "setting", isAllowed ? "granted" : "denied"));
  }

  /** Back to yes, if there was another answer. */
  void reset() {
    if (areOther) {
      allowAll();
    }
  }

  private void allowAll() {
    List.of("camera", "microphone").forEach(device -> set(device, true));
    areOther = false;
  }
}
