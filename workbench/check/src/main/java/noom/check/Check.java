package noom.check;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import noom.testkit.Browser;
import noom.testkit.Browsers;
import noom.testkit.ExercisePanel;
import noom.testkit.FreePort;
import noom.testkit.Program;
import noom.testkit.Redis;
import noom.workbench.watch.Checkout;

/** Checks the exercises of the checkout in which it runs, as somebody does on the pages. */
public final class Check {
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
  private static final Pattern STEP = Pattern.compile("step(\\d\\d)-.*");

  private static final String ON_TWO_SERVERS = "09";

  private Check() {}

  /** Starts a server of the step that is checked, with these options. */
  @FunctionalInterface
  interface Servers {
    Program start(String... options);
  }

  /** Which step is said by {@code -Dcheck=03}; without a number, it is all of them. */
  public static void main(String[] args) {
    SELENIUM.setLevel(Level.SEVERE); // it warns of each browser that is newer than itself
    System.exit(exitCode(System.getProperty("check", "all")));
  }

  private static int exitCode(String asked) {
    var steps = steps().stream().filter(it -> asked.equals("all") || it.endsWith(asked)).toList();
    if (steps.isEmpty()) {
      System.err.println("There are exercises of " + steps() + ", but not of \"" + asked + "\".");
      return 1;
    }
    try (var browsers = new Browsers()) {
      var browser = browsers.get("check");
      return steps.stream().filter(it -> !isGreen(it, browser)).count() == 0 ? 0 : 1;
    }
  }

  /** Those that have exercises: two digits each. */
  private static List<String> steps() {
    return Checkout.here().stream()
        .flatMap(it -> it.modules().stream())
        .filter(it -> it.resolve("exercises/1/check.js").toFile().exists())
        .map(it -> STEP.matcher(it.getFileName().toString()).replaceFirst("$1"))
        .sorted()
        .toList();
  }

  private static boolean isGreen(String step, Browser browser) {
    var main = "noom.step%1$s.Step%1$s".formatted(step);
    var folder = Checkout.here().orElseThrow().folder();
    Servers servers = options -> Program.run(folder, with(options, main));
    return isGreen(step, browser, servers, System.out);
  }

  private static String[] with(String[] options, String main) {
    return Stream.concat(Stream.of(options), Stream.of(main)).toArray(String[]::new);
  }

  /** Whether all exercises of a step are; tells of each how it is. */
  static boolean isGreen(String step, Browser browser, Servers servers, PrintStream out) {
    out.println("Step " + step);
    if (step.equals(ON_TWO_SERVERS)) {
      return isGreenOnTwo(browser, servers, out);
    }
    try (var server = servers.start("-Dport=0")) {
      return isGreen(browser, server.page(), out);
    }
  }

  /** They share a Redis of their own, and each names the other. */
  private static boolean isGreenOnTwo(Browser browser, Servers servers, PrintStream out) {
    if (!Redis.isInstalled()) {
      out.println(
          "  not checked: redis-server is not installed (Debian: apt install redis-server)");
      return false;
    }
    var port = FreePort.find();
    var other = FreePort.find();
    try (var redis = Redis.start();
        var first = servers.start(options(redis, port, other));
        var second = servers.start(options(redis, other, port))) {
      second.page(); // it is there
      return isGreen(browser, first.page(), out);
    }
  }

  private static String[] options(Redis redis, int port, int other) {
    var origin = "-Dorigin=http://localhost:" + other;
    return new String[] {"-Dport=" + port, "-Dredis=" + redis.uri(), origin};
  }

  private static boolean isGreen(Browser browser, URI page, PrintStream out) {
    var panel = new ExercisePanel(browser.open(page)).unfold();
    panel.checkAll();
    var results = panel.results();
    out.println(table(results));
    return results.stream().allMatch(ExercisePanel.Result::isGreen);
  }

  private static String table(List<ExercisePanel.Result> results) {
    return results.stream()
        .map(it -> "  %-7s %s%s".formatted(it.state(), it.title(), reason(it)))
        .collect(Collectors.joining("\n"));
  }

  private static String reason(ExercisePanel.Result result) {
    return result.isGreen() ? "" : ("\n" + result.words()).replace("\n", "\n            ");
  }
}
