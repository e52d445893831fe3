package noom.testkit;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must agree across the whole checkout: texts, modules, arrows between steps, budgets. */
class HouseTest {
  private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();
  private static final Path SERVER = HOUSE.resolve("workbench/server/src/main/java/noom/workbench");
  private static final int LINES_OF_A_STEP = 250;

  /** What Socket.IO gives, a video call, the real Socket.IO, several servers: in small files. */
  private static final Map<String, Integer> LINES_OF_LONG_STEPS =
      Map.of("04.java", 484, "04.js", 320, "07.js", 480, "08.java", 1_297, "09.java", 1_011);

  private static final int LINES_OF_A_FILE = 200;
  private static final int LINES_OF_A_STYLE_SHEET = 250;

  private static final List<String> SECTIONS =
      List.of(
          "What you will see",
          "Run it",
          "Try it",
          "The idea",
          "The wire",
          "What is new",
          "Node and Java",
          "Exercises",
          "Words");

  // Modules

  @Test
  void everyStepIsAModuleAndEveryModuleIsThere() {
    var modules = matches("<module>(.*)</module>", HOUSE.resolve("pom.xml"));

    assertThat(modules).containsAll(steps().map(HouseTest::path).toList());
    assertThat(modules).allSatisfy(it -> assertThat(HOUSE.resolve(it).resolve("pom.xml")).exists());
  }

  @Test
  void theSuiteRunsTheTestsOfEveryModule() {
    var suite = HOUSE.resolve("workbench/suite/pom.xml");
    var tested =
        matches("<artifactId>(.*)</artifactId>\\s*<version>.*</version>\\s*<type>test-jar", suite);
    var modules = matches("<module>(.*)</module>", HOUSE.resolve("pom.xml")).stream();

    assertThat(tested)
        .containsExactlyInAnyOrderElementsOf(
            modules
                .filter(it -> !HOUSE.resolve(it).equals(suite.getParent()))
                .map(it -> it.replace("beyond/", "").replace('/', '-'))
                .toList());
  }

  @Test
  void everyStepIsInTheReadmeWithALinkToItsLesson() {
    var readme = read(HOUSE.resolve("README.md"));

    assertThat(steps())
        .isNotEmpty()
        .allSatisfy(step -> assertThat(readme).contains("(" + path(step) + "/README.md)"));
  }

  @Test
  void everyStepRunsByItsNumber() {
    var allowed = matches("<regex>(.*)</regex>", HOUSE.resolve("pom.xml")).get(0);

    assertThat("10").doesNotMatch(allowed);
    assertThat(steps())
        .allSatisfy(
            step -> {
              assertThat(number(step)).matches(allowed);
              assertThat(number(step).substring(1)).as("-Dstep= with one digit").matches(allowed);
              assertThat(read(step.resolve("pom.xml")))
                  .contains("noom.step%1$s.Step%1$s<".formatted(number(step)));
            });
  }

  @Test
  void aWrongStepNameIsToldWhichStepsThereAre() {
    var isWindows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    var maven = HOUSE.resolve(isWindows ? "mvnw.cmd" : "mvnw").toString();
    var command =
        new ProcessBuilder(maven, "-q", "validate", "-Dstep=10").directory(HOUSE.toFile());
    try (var wrong = Program.start(command)) {
      assertThat(wrong.exitCode()).isNotZero();
      assertThat(wrong.lines())
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains("There is no step \"10\"")
                      .contains(steps().map(HouseTest::number).toList()));
    }
  }

  // Arrows

  @Test
  void arrowsOnlyRunDownTheStaircase() {
    for (var step : steps().toList()) {
      var imports =
          Pattern.compile(
              "(?:import (?:static )?noom\\.|from \"/|import \"/|url\\(.?/)step(\\d\\d)");
      for (var file : files(step.resolve("src/main"), ".java", ".js", ".css")) {
        assertThat(all(imports, read(file)))
            .as(file.toString())
            .allSatisfy(other -> assertThat(other).isLessThanOrEqualTo(number(step)));
        assertThat(read(file)).as(file.toString()).doesNotContain("noom.testkit", "noom.bench");
      }
    }
  }

  @Test
  void theStyleOfAStepIsOneFileAndTheWorkbenchKnowsNoStep() {
    for (var step : steps().toList()) {
      var style = "src/main/resources/web/step%s/style.css".formatted(number(step));
      assertThat(files(step.resolve("src/main"), ".css")).containsExactly(step.resolve(style));
    }
    for (var file :
        files(HOUSE.resolve("workbench/server/src/main/resources/web"), ".js", ".css")) {
      assertThat(read(file)).as(file.toString()).doesNotContainPattern("/step\\d");
    }
  }

  @Test
  void arrowsOnlyRunDownInTheWorkbench() {
    var imports = Pattern.compile("import (?:static )?(noom\\.[a-z.]*[a-z])\\.[A-Z]");
    for (var file : files(SERVER.resolve("address"), ".java")) {
      assertThat(all(imports, read(file))).as(file.toString()).isEmpty();
    }
    for (var file : files(SERVER.resolve("guard"), ".java")) {
      assertThat(all(imports, read(file)))
          .as(file.toString())
          .allMatch("noom.workbench.address"::equals);
    }
  }

  /** What is loaded once must not know what is loaded anew. */
  @Test
  void whatSeesSavesKnowsNothingElseOfOurs() {
    var imports = Pattern.compile("import (?:static )?(noom\\.[a-z.]*[a-z])\\.[A-Z]");
    for (var file : files(SERVER.resolve("watch"), ".java")) {
      assertThat(all(imports, read(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void aSaveIsCompiledWithTheFlagsOfMaven() {
    var pom = HOUSE.resolve("pom.xml");
    var compiler = read(SERVER.resolve("watch/Compiler.java"));

    assertThat(matches("<arg>(-X.*)</arg>", pom))
        .isNotEmpty()
        .allSatisfy(flag -> assertThat(compiler).contains('"' + flag + '"'));
    assertThat(matches("<maven.compiler.release>(.*)</", pom))
        .singleElement()
        .satisfies(it -> assertThat(compiler).contains("\"--release\", \"" + it + '"'));
    assertThat(matches("<maven.compiler.parameters>(.*)</", pom)).containsExactly("true");
    assertThat(compiler).contains("\"-parameters\"");
  }

  @Test
  void noStepReadsAnOptionPastThoseItIsGiven() {
    for (var step : steps().toList()) {
      for (var file : files(step.resolve("src/main"), ".java")) {
        assertThat(read(file))
            .as(file.toString())
            .doesNotContain("System.getProperty", "System.getProperties", "System.getenv");
      }
    }
  }

  @Test
  void whatAScriptImportsIsExportedThere() {
    var scripts = scripts();
    var imports = Pattern.compile("import \\{([^}]*)} from \"([^\"]*)\"");
    for (var path : scripts.keySet()) {
      for (MatchResult it : imports.matcher(scripts.get(path)).results().toList()) {
        var names = all(Pattern.compile("(?:^|,)\\s*(\\w+)"), it.group(1));
        assertThat(exports(scripts, resolve(path, it.group(2))))
            .as("%s imports of %s", path, it.group(2))
            .containsAll(names);
      }
    }
  }

  private static List<String> exports(Map<String, String> scripts, String path) {
    assertThat(scripts).containsKey(path);
    var name = Pattern.compile("export (?:async )?(?:class|const|let|function) (\\w+)");
    var others = all(Pattern.compile("export \\* from \"([^\"]*)\""), scripts.get(path)).stream();
    return Stream.concat(
            all(name, scripts.get(path)).stream(),
            others.flatMap(other -> exports(scripts, resolve(path, other)).stream()))
        .toList();
  }

  private static String resolve(String path, String other) {
    return URI.create(path).resolve(other).getPath();
  }

  /** What pages run: the path by which they know a script, and its code. */
  private static Map<String, String> scripts() {
    var path = Pattern.compile(".*/src/main/resources/web(/.*)");
    return files(HOUSE, ".js").stream()
        .map(file -> path.matcher(file.toString().replace('\\', '/')))
        .filter(Matcher::matches)
        .collect(toMap(it -> it.group(1), it -> read(Path.of(it.group()))));
  }

  // Size and shape of the code

  @Test
  void aStepIsReadInOneSitting() {
    for (var step : steps().toList()) {
      for (var language : List.of(".java", ".js")) {
        assertThat(
                linesOfCode(
                    files(step.resolve("src/main"), language).stream()
                        .filter(isATool().or(isForClass()).negate())))
            .as("lines of %s in %s", language, step.getFileName())
            .isLessThanOrEqualTo(
                LINES_OF_LONG_STEPS.getOrDefault(number(step) + language, LINES_OF_A_STEP));
      }
    }
  }

  /**
   * What only draws what a lesson tells it is used in the lesson, and read by those who like to.
   */
  @Test
  void theToolsOfAStepAreReadInAnotherSitting() {
    for (var step : steps().toList()) {
      assertThat(linesOfCode(files(step.resolve("src/main"), ".js").stream().filter(isATool())))
          .as("lines of the tools in %s", step.getFileName())
          .isLessThanOrEqualTo(LINES_OF_A_STEP);
    }
  }

  /** What is there only in a class is no part of the lesson. */
  @Test
  void whatAClassBringsToAStepIsReadInAnotherSitting() {
    for (var step : steps().toList()) {
      for (var language : List.of(".java", ".js")) {
        assertThat(
                linesOfCode(
                    files(step.resolve("src/main"), language).stream().filter(isForClass())))
            .as("lines of %s for a class in %s", language, step.getFileName())
            .isLessThanOrEqualTo(LINES_OF_A_STEP);
      }
    }
  }

  private static Predicate<Path> isForClass() {
    return file -> file.getParent().endsWith("classroom");
  }

  private static Predicate<Path> isATool() {
    return file -> file.getParent().endsWith("tools");
  }

  @Test
  void noFileIsTooLongToBeShown() {
    for (var file : files(HOUSE, ".java", ".js", ".css")) {
      if (file.toString().replace('\\', '/').contains("/src/main/")) {
        assertThat(read(file).lines().count())
            .as(file.toString())
            .isLessThanOrEqualTo(
                file.toString().endsWith(".css") ? LINES_OF_A_STYLE_SHEET : LINES_OF_A_FILE);
      }
    }
  }

  @Test
  void everyTypeSaysWhatItIs() {
    var type =
        Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|record|@?interface|enum) ");
    for (var file : files(HOUSE, ".java")) {
      if (file.toString().replace('\\', '/').matches(".*/src/main/.*(?<!package-info.java)")) {
        var code = read(file);
        var start = type.matcher(code);
        assertThat(start.find()).as(file.toString()).isTrue();
        assertThat(code.substring(0, start.start())).as("Javadoc of " + file).contains(" */\n");
      }
    }
  }

  // Words

  /** Each is introduced by its lesson, used in it, and by none before. */
  @Test
  void noWordIsUsedBeforeItsLesson() {
    var earlier = new StringBuilder();
    for (var step : steps().toList()) {
      var lesson = read(step.resolve("README.md")).split("\n## Words\n");
      assertThat(lesson).as(step.getFileName().toString()).hasSize(2);
      for (var word : all(Pattern.compile("(?m)^- \\*\\*(.+)\\*\\*:"), lesson[1])) {
        assertThat(uses(prose(lesson[0]), word)).as("%s in %s", word, step.getFileName()).isTrue();
        assertThat(uses(earlier.toString(), word)).as("%s before its lesson", word).isFalse();
      }
      earlier.append(prose(lesson[0]));
    }
  }

  private static String prose(String markdown) {
    return markdown
        .replaceAll("(?s)```.*?```", "")
        .replaceAll("`[^`]*`", "")
        .replaceAll("\\s+", " ");
  }

  private static boolean uses(String text, String word) {
    var asAWord = "(?i)(?<![\\w-])" + Pattern.quote(word) + "s?(?![\\w-])";
    return Pattern.compile(asAWord).matcher(text).find();
  }

  // Texts

  @Test
  void everyLessonHasItsSectionsAndOneDiagram() {
    for (var step : steps().toList()) {
      var text = step.resolve("README.md");

      assertThat(matches("(?m)^## (.*)$", text)).as(text.toString()).isEqualTo(SECTIONS);
      assertThat(matches("(?m)^```(mermaid)$", text)).as("diagrams of " + text).hasSize(1);
    }
  }

  @Test
  void everyFileOfAStepIsInTheListOfWhatIsNew() {
    for (var step : steps().toList()) {
      var news = read(step.resolve("README.md"));
      for (var file : files(step.resolve("src/main"), ".java", ".js", ".css")) {
        var path = step.relativize(file).toString().replace('\\', '/');
        assertThat(news).as(step + "/README.md").contains("](" + path + ")");
      }
    }
  }

  @Test
  void everyExerciseHasACheckTwoHintsAndASolution() {
    var exercise = Pattern.compile("(?m)^(\\d)\\. \\*\\*.+\\*\\* \\(\\d+ minutes\\)\\. ");
    for (var step : steps().toList()) {
      var lesson = read(step.resolve("README.md")).split("\n## Exercises\n")[1];
      var exercises = step.resolve("exercises");

      assertThat(all(exercise, lesson)).as(step.toString()).containsExactly("1", "2", "3");
      assertThat(lesson).as(step.toString()).contains("\n**To talk about:** ");
      for (var number : all(exercise, lesson)) {
        var folder = exercises.resolve(number);
        assertThat(folder.resolve("check.js")).exists();
        assertThat(read(folder.resolve("hints.md")).split("\n---\n")).hasSize(2);
        assertThat(read(folder.resolve("solution.patch"))).startsWith("diff --git a/" + path(step));
      }
    }
  }

  @Test
  void everyLinkBetweenTextsLeadsSomewhere() {
    var link = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    for (var text : files(HOUSE, ".md")) {
      for (var target : all(link, read(text))) {
        if (!target.startsWith("http")) {
          assertThat(text.resolveSibling(target)).as("a link in " + text).exists();
        }
      }
    }
  }

  @Test
  void everySnippetIsInTheCode() {
    var snippet = Pattern.compile("(?s)```(?:java|js)\\n// (\\S+)\\n(.*?)```");
    var anySnippet = Pattern.compile("(?m)^```(java|js)$");
    for (var text : files(HOUSE, ".md")) {
      var snippets = snippet.matcher(read(text)).results().toList();

      assertThat(all(anySnippet, read(text))).as("snippets of " + text).hasSameSizeAs(snippets);
      for (MatchResult it : snippets) {
        assertThat(squeezed(read(text.resolveSibling(it.group(1)))))
            .as("a snippet in " + text)
            .contains(squeezed(it.group(2)));
      }
    }
  }

  private static String squeezed(String code) {
    return code.lines().map(String::strip).collect(joining("\n")).strip();
  }

  // Looking at the checkout

  /** Those of the course, then those beyond it. */
  private static Stream<Path> steps() {
    return Stream.of(HOUSE, HOUSE.resolve("beyond")).flatMap(HouseTest::stepsIn);
  }

  private static Stream<Path> stepsIn(Path parent) {
    try (var folders = Files.list(parent)) {
      return folders
          .filter(it -> it.getFileName().toString().matches("step\\d\\d-.*"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String path(Path step) {
    return HOUSE.relativize(step).toString().replace('\\', '/');
  }

  private static String number(Path step) {
    return step.getFileName().toString().substring("step".length(), "step00".length());
  }

  private static List<Path> files(Path folder, String... endings) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(it -> Stream.of(endings).anyMatch(it.toString()::endsWith))
          .filter(it -> !it.toString().replace('\\', '/').matches(".*/(target|node_modules)/.*"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Without blank lines, comments and imports, which nobody reads aloud. */
  private static long linesOfCode(Stream<Path> files) {
    return files
        .flatMap(file -> read(file).lines())
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.matches("(import |package |//|/\\*|\\*).*"))
        .count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> matches(String regex, Path file) {
    return all(Pattern.compile(regex), read(file));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(it -> it.group(1)).toList();
  }
}
