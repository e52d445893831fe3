package noom.testkit.engine;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import org.openqa.selenium.bidi.BiDi;
import org.openqa.selenium.bidi.Command;
import org.openqa.selenium.bidi.Connection;
import org.openqa.selenium.bidi.log.BaseLogEntry;
import org.openqa.selenium.bidi.log.Log;
import org.openqa.selenium.bidi.log.LogLevel;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.remote.RemoteExecuteMethod;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpClient;

/**
 * Firefox, spoken to in WebDriver BiDi for what WebDriver has no words, and through its own
 * preferences for what BiDi has none.
 *
 * @see <a href="https://www.w3.org/TR/webdriver-bidi/">WebDriver BiDi</a>
 */
final class Firefox implements Engine {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** That two pages find no way to each other is no mistake of either. */
  private static final String NO_WAY = "WebRTC: ICE failed";

  /** Before each page there is an empty one, without devices and storage. */
  private static final String UNLESS_EMPTY = "() => { if (location.protocol === 'http:') { %s } }";

  private static final int ALLOW = 1;
  private static final int DENY = 2;
  private static final String COLOUR_SCHEME = "layout.css.prefers-color-scheme.content-override";
  private static final int DARK = 0;
  private static final int LIGHT = 1;
  private static final int SYSTEM = 2;
  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;

  private final RemoteWebDriver driver;
  private final Runnable end;
  private final RemoteExecuteMethod commands;
  private final BiDi bidi;
  private final PageRealm page;
  private final Queue<LogEntry> console = new ConcurrentLinkedQueue<>();
  private final List<Object> preparations = new ArrayList<>();
  private boolean hasDenied;
  private boolean isOtherScreen;

  /**
   * @param end what is left to do after the driver's quit
   */
  Firefox(RemoteWebDriver driver, Runnable end) {
    this.driver = driver;
    this.end = end;
    commands = new RemoteExecuteMethod(driver);
    bidi = connect((String) driver.getCapabilities().getCapability("webSocketUrl"));
    page = new PageRealm(bidi);
    bidi.addListener(Log.entryAdded(), this::hear);
  }

  private static BiDi connect(String address) {
    var config = ClientConfig.defaultConfig().baseUri(URI.create(address));
    var client = HttpClient.Factory.createDefault().createClient(config);
    return new BiDi(new Connection(client, address), PATIENCE);
  }

  private void hear(org.openqa.selenium.bidi.log.LogEntry entry) {
    entry.getConsoleLogEntry().ifPresent(this::keep);
    entry.getJavascriptLogEntry().ifPresent(this::keep);
    entry.getGenericLogEntry().ifPresent(this::keep);
  }

  private void keep(BaseLogEntry entry) {
    var isMistake = entry.getLevel() == LogLevel.ERROR && !entry.getText().startsWith(NO_WAY);
    var level = isMistake ? Level.SEVERE : Level.INFO;
    console.add(new LogEntry(level, entry.getTimestamp(), entry.getText()));
  }

  @Override
  public RemoteWebDriver driver() {
    return driver;
  }

  @Override
  public List<LogEntry> console() {
    var news = new ArrayList<LogEntry>();
    for (var entry = console.poll(); entry != null; entry = console.poll()) {
      news.add(entry);
    }
    return news;
  }

  @Override
  public Object script(String script, Object... arguments) {
    return page.run(driver.getWindowHandle(), script, arguments);
  }

  @Override
  public void prepare(String script) {
    var function = UNLESS_EMPTY.formatted(script);
    var added = tell("script.addPreloadScript", Map.of("functionDeclaration", function));
    preparations.add(added.get("script"));
  }

  private Map<?, ?> tell(String method, Map<String, Object> parameters) {
    return bidi.send(new Command<>(method, parameters, Map.class));
  }

  @Override
  public void allow(String device, boolean isAllowed) {
    set("permissions.default." + device, isAllowed ? ALLOW : DENY);
    hasDenied |= !isAllowed;
  }

  @Override
  public void show(int width, int height, boolean dark) {
    setViewport(width, height);
    set(COLOUR_SCHEME, dark ? DARK : LIGHT);
    isOtherScreen = true;
  }

  private void setViewport(int width, int height) {
    var size = Map.of("width", width, "height", height);
    tell(
        "browsingContext.setViewport",
        Map.of("context", driver.getWindowHandle(), "viewport", size));
  }

  @Override
  public void reset() {
    preparations.forEach(it -> tell("script.removePreloadScript", Map.of("script", it)));
    preparations.clear();
    tell("storage.deleteCookies", Map.of());
    if (hasDenied) {
      List.of("camera", "microphone").forEach(it -> allow(it, true));
      hasDenied = false;
    }
    if (isOtherScreen) {
      setViewport(WIDTH, HEIGHT); // "none" may wait for ever after a large one
      set(COLOUR_SCHEME, SYSTEM);
      isOtherScreen = false;
    }
  }

  /** Sets a preference, as a person does in {@code about:config}. */
  private void set(String preference, Object value) {
    var kind = value instanceof Boolean ? "Bool" : "Int";
    executeInChrome("Services.prefs.set%sPref('%s', %s)".formatted(kind, preference, value));
  }

  private Object executeInChrome(String script) {
    commands.execute("setContext", Map.of("context", "chrome"));
    try {
      return driver.executeScript(script);
    } finally {
      commands.execute("setContext", Map.of("context", "content"));
    }
  }

  @Override
  public void quit() {
    bidi.close();
    driver.quit();
    end.run();
  }
}
