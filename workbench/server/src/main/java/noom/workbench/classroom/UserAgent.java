package noom.workbench.classroom;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import noom.workbench.language.Sentence;

/** What a browser calls itself, in the words of people: {@code Chrome 156 on Windows}. */
final class UserAgent {
  static final int LONGEST = 30; // characters of a name that nobody knows

  /** Each claims to be those behind it as well. */
  private static final List<Map.Entry<String, Pattern>> BROWSERS =
      List.of(
          browser("Edge", "Edg(?:A|iOS)?/"),
          browser("Opera", "OPR/"),
          browser("Samsung Internet", "SamsungBrowser/"),
          browser("KakaoTalk", "KAKAOTALK[ /]"),
          browser("Firefox", "(?:Firefox|FxiOS)/"),
          browser("Chrome", "(?:HeadlessChrome|Chrome|CriOS)/"),
          browser("Safari", "Version/"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("Windows", "Windows"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Macintosh", "macOS"),
          Map.entry("Linux", "Linux"));

  private UserAgent() {}

  private static Map.Entry<String, Pattern> browser(String name, String token) {
    return Map.entry(name, Pattern.compile(token + "(\\d{1,4})"));
  }

  /**
   * @param header {@code User-Agent}, as a stranger wrote it; null if there is none
   */
  static Sentence inWords(String header) {
    var text = Objects.requireNonNullElse(header, "");
    return browser(text)
        .map(it -> system(text).map(on -> named(it, on)).orElseGet(() -> named(it)))
        .orElseGet(() -> program(text));
  }

  private static Sentence named(String browser, String system) {
    return new Sentence("browser.on", Map.of("browser", browser, "system", system));
  }

  private static Sentence named(String browser) {
    return new Sentence("browser.somewhere", Map.of("browser", browser));
  }

  private static Optional<String> browser(String text) {
    for (var browser : BROWSERS) {
      var version = browser.getValue().matcher(text);
      if (version.find()) {
        return Optional.of(browser.getKey() + " " + version.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> system(String text) {
    return SYSTEMS.stream()
        .filter(it -> text.contains(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Sentence program(String text) {
    var name = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return name.isBlank()
        ? new Sentence("browser.none")
        : new Sentence("browser.none.named", Map.of("name", name));
  }
}
