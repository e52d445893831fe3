package noom.testkit.engine;

import java.util.List;
import java.util.Locale;
import org.openqa.selenium.safari.SafariDriver;

/** The browsers that tests run in: one for each engine in wide use, and Safari. */
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

  /** The small browser of WebKitGTK. */
  WEBKIT {
    @Override
    public boolean isInstalled() {
      return WebKitLauncher.isInstalled();
    }

    @Override
    public Engine launch(List<String> flags) {
      return WebKitLauncher.start();
    }
  },

  /** Runs only where it is asked for: its owner must have said {@code safaridriver --enable}. */
  SAFARI {
    @Override
    public int sideBySide() {
      return 1;
    }

    @Override
    public Engine launch(List<String> flags) {
      return new WebKit(new SafariDriver(), () -> {});
    }
  };

  /** The browser that {@code -Dbrowser=firefox} asks for; Chromium, if nothing is said. */
  public static BrowserType chosen() {
    return valueOf(System.getProperty("browser", "chromium").toUpperCase(Locale.ROOT));
  }

  /** What cannot be told counts as installed, and fails to start if it is not. */
  public boolean isInstalled() {
    return true;
  }

  /** How many of them may run at once. */
  public int sideBySide() {
    return Integer.MAX_VALUE;
  }

  /**
   * Starts one, with nothing kept from any other.
   *
   * @param flags command line switches, which only Chromium takes
   * @throws IllegalStateException with what to install, if it does not start
   */
  public abstract Engine launch(List<String> flags);
}
