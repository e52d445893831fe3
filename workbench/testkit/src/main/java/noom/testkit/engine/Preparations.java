package noom.testkit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** The scripts that a browser runs on each page before the page's own. */
final class Preparations {
  private final ChromeDriver driver;
  private final List<Object> scripts = new ArrayList<>();

  Preparations(ChromeDriver driver) {
    this.driver = driver;
  }

  void add(String script) {
    var added =
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    scripts.add(added.get("identifier"));
  }

  void reset() {
    for (var script : scripts) {
      driver.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }
    scripts.clear();
  }
}
