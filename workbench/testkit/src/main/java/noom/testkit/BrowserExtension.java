package noom.testkit;

import static org.junit.jupiter.api.extension.ExtensionContext.StoreScope.LAUNCHER_SESSION;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import noom.testkit.engine.BrowserType;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.logging.LogEntry;

/** Hands out browsers by name and looks at what they leave behind. */
final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback {
  private static final Namespace HERE = Namespace.create(BrowserExtension.class);
  private static final Path FAILURES = Path.of("target", "failures");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var name = parameter.getParameter().getName();
    var browsers = browsersOfThisJvm(test);
    startAll(parameter.getDeclaringExecutable(), browsers);
    var it = parameter.getParameter();
    var browser = browsers.get(typeOf(it), name, flags(it));
    browser.console().news(); // what closing the last page has said is not this test's
    browsersOf(test).put(name, browser);
    return browser;
  }

  /**
   * JUnit closes them after the last class of the JVM: Surefire hands it one class after another.
   */
  private static Browsers browsersOfThisJvm(ExtensionContext test) {
    return test.getStore(LAUNCHER_SESSION, HERE).getOrComputeIfAbsent(Browsers.class);
  }

  /** All that a test needs start side by side, for each takes its time. */
  private static void startAll(Executable test, Browsers browsers) {
    Stream.of(test.getParameters())
        .filter(it -> it.getType() == Browser.class)
        .forEach(it -> browsers.start(typeOf(it), it.getName(), flags(it)));
  }

  static BrowserType typeOf(Parameter browser) {
    return Optional.ofNullable(browser.getAnnotation(In.class))
        .map(In::value)
        .orElseGet(BrowserType::chosen);
  }

  private static String[] flags(Parameter browser) {
    return Optional.ofNullable(browser.getAnnotation(Flags.class))
        .map(Flags::value)
        .orElse(new String[0]);
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    var mistakes = new ArrayList<String>();
    for (var browser : browsersOf(test).values()) {
      try {
        mistakes.addAll(lookAt(browser, test));
        browser.tidyUp();
      } catch (WebDriverException | IOException gone) {
        mistakes.add(browser.name() + " is gone: " + gone.getMessage());
      }
    }
    if (test.getExecutionException().isEmpty() && !mistakes.isEmpty()) {
      throw new AssertionError("Errors in the console of a page: " + mistakes);
    }
  }

  private static List<String> lookAt(Browser browser, ExtensionContext test) throws IOException {
    var console = browser.console().news();
    var mistakes = browser.console().mistakesAmong(console);
    if (test.getExecutionException().isPresent() || !mistakes.isEmpty()) {
      keep(browser, console, test);
    }
    return mistakes.stream().map(it -> browser.name() + ": " + it).toList();
  }

  private static void keep(Browser browser, List<LogEntry> console, ExtensionContext test)
      throws IOException {
    var name =
        "%s.%s.%s"
            .formatted(
                test.getRequiredTestClass().getSimpleName(),
                test.getRequiredTestMethod().getName(),
                browser.name());
    Files.createDirectories(FAILURES);
    Files.write(
        FAILURES.resolve(name + ".console.txt"), console.stream().map(Object::toString).toList());
    try {
      Files.write(FAILURES.resolve(name + ".png"), browser.screenshot());
    } catch (WebDriverException noPicture) {
      Files.writeString(FAILURES.resolve(name + ".png.txt"), noPicture.toString());
    }
  }

  private static Map<String, Browser> browsersOf(ExtensionContext test) {
    return test.getStore(HERE).getOrComputeIfAbsent(InUse.class).browsers;
  }

  /** The browsers of one test. */
  static final class InUse {
    private final Map<String, Browser> browsers = new LinkedHashMap<>();
  }
}
