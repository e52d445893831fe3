package noom.testkit.engine;

import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.bidi.BiDi;
import org.openqa.selenium.bidi.Command;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.remote.RemoteWebElement;

/**
 * Where a page's own scripts run. Firefox runs those of WebDriver beside it, in a sandbox, where
 * each type and each module is another one; BiDi asks for the page itself.
 *
 * @see <a href="https://www.w3.org/TR/webdriver-bidi/#command-script-callFunction">WebDriver BiDi,
 *     script.callFunction</a>
 */
final class PageRealm {
  /** Values are texts on their way, as they are in WebDriver; elements go as they are. */
  private static final String CALL =
      """
      async (...given) => {
        const values = given.map((it) => (typeof it === "string" ? JSON.parse(it) : it));
        return JSON.stringify(await (function () { %s
        }).apply(null, values) ?? null);
      }
      """;

  private final BiDi bidi;
  private final Json json = new Json();

  PageRealm(BiDi bidi) {
    this.bidi = bidi;
  }

  /**
   * Runs JavaScript, and waits for the promise if it returns one. What it returns holds no element.
   *
   * @param tab the window handle of WebDriver
   * @throws JavascriptException if the script throws, or its promise is rejected
   */
  Object run(String tab, String script, Object... arguments) {
    var call =
        Map.of(
            "functionDeclaration", CALL.formatted(script),
            "arguments", Stream.of(arguments).map(this::given).toList(),
            "target", Map.of("context", tab),
            "awaitPromise", true);
    return valueOf(bidi.send(new Command<>("script.callFunction", call, Map.class)));
  }

  private Map<String, String> given(Object argument) {
    return argument instanceof RemoteWebElement it
        ? Map.of("sharedId", it.getId())
        : Map.of("type", "string", "value", json.toJson(argument));
  }

  private Object valueOf(Map<?, ?> answer) {
    if (answer.get("exceptionDetails") instanceof Map<?, ?> it) {
      throw new JavascriptException((String) it.get("text"));
    }
    return json.toType((String) ((Map<?, ?>) answer.get("result")).get("value"), Object.class);
  }
}
