package noom.testkit.engine;

import java.util.List;
import java.util.Locale;

/** The browsers that tests run in: one for each engine that the world uses. */
public enum BrowserType {
  CHROMIUM {
    @Override
    public Engine launch(List<String> flags) {
      return Chromium.launch(flags);
    }
  },

  FIREFOX {
    @Override
    public boolean isInstalled() {
      return FirefoxLauncher.isInstalled();
    }

    @Override
    public Engine launch(List<String> flags) {
      return FirefoxLauncher.start();
    }
  },

  /** Safari on macOS, elsewhere the small browser of WebKitGTK. */
  WEBKIT {
    @Override
    public boolean isInstalled() {
      return WebKitLauncher.isInstalled();
    }

    @Override
    public Engine launch(List<String> flags) {
      return WebKitLauncher.start();
    }
  };

  /** The browser that {@code -Dbrowser=firefox} asks for; Chromium, if nothing is said. */
  public static BrowserType chosen() {
    return valueOf(System.getProperty("browser", "chromium").toUpperCase(Locale.ROOT));
  }

  /** Without Chromium there are no tests, so it counts as installed, and fails if it is not. */
  public boolean isInstalled() {
    return true;
  }

  /**
   * Starts one, with nothing kept from any other.
   *
   * @param flags command line switches, which only Chromium takes
   * @throws IllegalStateException with what to install, if it does not start
   */
  public abstract Engine launch(List<String> flags);
}
