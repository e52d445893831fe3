package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What an open page must be on a phone, a laptop and a projector, in light and dark: no wider than
 * its screen, and (on one of them, for it takes its time) without anything that axe, the
 * accessibility checker, objects to. With {@code -Dscreenshots=true} a picture of each is left in
 * {@code target/screenshots}, for people to look at.
 */
public final class PageChecks {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final boolean TAKES_PICTURES = Boolean.getBoolean("screenshots");

  private static final Screen PHONE = new Screen("phone", 360, 780);
  private static final Screen TABLET = new Screen("tablet", 768, 1024);
  private static final Screen LAPTOP = new Screen("laptop", 1280, 800);
  private static final Screen PROJECTOR = new Screen("projector", 1920, 1080);

  private PageChecks() {}

  private record Screen(String name, int width, int height) {}

  /**
   * @param page a name for the files
   */
  public static void check(Browser browser, String page) {
    for (var screen : List.of(PHONE, TABLET, PROJECTOR)) {
      look(browser, page, screen, false);
      if (TAKES_PICTURES) {
        look(browser, page, screen, true);
      }
    }
    for (var dark : List.of(false, true)) {
      look(browser, page, LAPTOP, dark);
      assertThat(objections(browser)).as("accessibility of " + page).isEmpty();
    }
  }

  /** The same for one screen, a laptop in light, because a text shows the picture. */
  public static void checkPicture(Browser browser, String page) {
    look(browser, page, LAPTOP, false);
  }

  /** That a page in Korean is no wider than the narrowest and the widest of these screens. */
  public static void checkInKorean(Browser browser, String page) {
    for (var screen : List.of(PHONE, LAPTOP, PROJECTOR)) {
      look(browser, page + "-ko", screen, screen == PROJECTOR);
    }
  }

  /** The same for what one reads beside the open page: lesson, what is new, words. */
  public static void checkText(Browser browser, String page) {
    var lesson = URI.create((String) browser.script("return document.querySelector('#read').href"));
    for (var text : List.of("lesson", "lesson?lang=ko", "new", "/words")) {
      browser
          .open(lesson.resolve(text))
          .find(text.startsWith("lesson") ? ".diagram > svg" : "main");
      var name = page + text.replaceAll("\\W", "");
      look(browser, name, PROJECTOR, true);
      look(browser, name, PHONE, false);
      assertThat(objections(browser)).as("accessibility of " + text).isEmpty();
    }
  }

  private static void look(Browser browser, String page, Screen screen, boolean dark) {
    var name = "%s-%s-%s".formatted(page, screen.name, dark ? "dark" : "light");
    browser.looksAt(screen.width, screen.height, dark);
    if (TAKES_PICTURES) {
      browser.script("scrollTo(0, 0)"); // from where somebody has typed
      save(name, browser.screenshot());
    }
    assertThat(widthNeeded(browser)).as("width of " + name).isLessThanOrEqualTo(screen.width);
  }

  private static long widthNeeded(Browser browser) {
    return (Long) browser.script("return document.documentElement.scrollWidth");
  }

  /** What axe objects to on the open page, in words. */
  @SuppressWarnings("deprecation") // of setLegacyMode
  public static List<String> objections(Browser browser) {
    return new AxeBuilder()
            .setLegacyMode(true) // our pages have no frames, for which the other mode opens a tab
            .analyze(browser.driver())
            .getViolations()
            .stream()
            .map(PageChecks::words)
            .toList();
  }

  private static String words(Rule violation) {
    return violation.getHelp()
        + ": "
        + violation.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  private static void save(String name, byte[] png) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), png);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
