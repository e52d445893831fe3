package noom.testkit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sentences of the interface: the same ones in all languages, all of them used, none in code.
 */
class MessagesTest {
  private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();

  private static final String ENGLISH = "messages.properties";
  private static final String KOREAN = "messages_ko.properties";

  private static final String ERROR = "error.";
  private static final String OF_LESSON = "step\\d\\d\\.(name|idea)";

  /** {@code {name}}, {@code {count, number}}, {@code {name, 이/가}}. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(?:, ([^}]+))?}");

  /**
   * A literal that is a key, in Java or JavaScript; one that ends with a dot is the beginning of
   * keys.
   */
  private static final Pattern LITERAL =
      Pattern.compile("[\"`]([a-z]\\w*(?:\\.\\w+)*\\.?)(?=[\"`]|\\$\\{)");

  private static final Pattern WORD = Pattern.compile("\\b(\\w+)\\b");

  /** Close codes, of which some are Jetty's; and what is put together of two kinds. */
  private static final String NOT_IN_CODE = "\\d{4}|audiovideo";

  /** What is asked for by name. */
  private static final Pattern ASKED =
      Pattern.compile("(?:translate|words\\.get)\\(\\s*\"([\\w.]+)\"\\s*[,)]");

  private static final Pattern REFUSAL = Pattern.compile("UserError\\.of\\(\\s*\"([\\w.]+)\"");

  /** Comments, and what is said to the terminal or to the browser's console. */
  private static final String NOT_FOR_PAGES =
      "(?s)/\\*.*?\\*/|(?m)^\\s*//.*$|(?:LOG|console)\\.\\w+\\([^;]*;";

  /** Two words of English in a literal, of which the first begins a sentence. */
  private static final Pattern SENTENCE =
      Pattern.compile("[\"`>]((?!Noom workbench)[A-Z][a-z]+ [a-z]+[^\"`]*)[\"`<]");

  /** The folders that have messages: of the workbench, of each step, of the tests' own lesson. */
  static Stream<Path> folders() {
    return files(HOUSE, ENGLISH).map(Path::getParent).map(HOUSE::relativize);
  }

  /** Each sentence, with the same in Korean. */
  static Stream<PageWords.Pair> pairs() {
    return folders().flatMap(MessagesTest::pairs);
  }

  private static Stream<PageWords.Pair> pairs(Path folder) {
    var korean = messages(folder, KOREAN);
    return messages(folder, ENGLISH).entrySet().stream()
        .map(it -> new PageWords.Pair(it.getValue(), korean.get(it.getKey())));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void bothLanguagesHaveTheSameKeysInTheSameOrder(Path folder) {
    assertThat(keys(folder, KOREAN)).isNotEmpty().isEqualTo(keys(folder, ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aSentenceHasTheSameValuesInBothLanguages(Path folder) {
    var korean = messages(folder, KOREAN);
    messages(folder, ENGLISH)
        .forEach(
            (key, sentence) ->
                assertThat(placeholders(korean.get(key)))
                    .as("values of %s in %s", key, folder)
                    .isEqualTo(placeholders(sentence)));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aParticleIsOneOfThoseThatThePageKnows(Path folder) {
    var formats = new ArrayList<String>();
    for (var sentence : messages(folder, KOREAN).values()) {
      PLACEHOLDER.matcher(sentence).results().map(it -> it.group(2)).forEach(formats::add);
    }
    formats.removeIf(it -> it == null);

    assertThat(formats).isSubsetOf("number", "이/가", "은/는", "을/를", "과/와", "으로/로");
  }

  @Test
  void aKeyStandsInOneModuleOnly() {
    var all = folders().flatMap(it -> messages(it, ENGLISH).keySet().stream()).toList();

    assertThat(all).doesNotHaveDuplicates();
  }

  /**
   * A key stands somewhere; of one that is put together, its beginning and what comes behind it.
   */
  @Test
  void everySentenceIsUsed() {
    var used = found(LITERAL);
    var beginnings = used.stream().filter(it -> it.endsWith(".")).toList();
    var words = found(WORD);

    assertThat(keysOfAll())
        .filteredOn(it -> !it.matches(OF_LESSON) && !used.contains(it))
        .filteredOn(
            key ->
                beginnings.stream()
                    .filter(key::startsWith)
                    .map(it -> key.substring(it.length()).replaceFirst("\\..*", ""))
                    .noneMatch(it -> words.contains(it) || it.matches(NOT_IN_CODE)))
        .isEmpty();
  }

  @Test
  void whatIsAskedForIsThere() {
    var refusals = found(REFUSAL).stream().map(it -> ERROR + it);
    var asked = Stream.concat(found(ASKED).stream(), refusals).toList();
    var there = keysOfAll();

    assertThat(asked).isNotEmpty();
    assertThat(asked).filteredOn(it -> !there.contains(it)).isEmpty();
  }

  @Test
  void noSentenceOfAPageStandsInItsCode() {
    var sentences = new TreeMap<Path, List<String>>();
    for (var file : code().filter(MessagesTest::makesAPage).toList()) {
      var code = read(file).replaceAll(NOT_FOR_PAGES, "");
      var found = SENTENCE.matcher(code).results().map(it -> it.group(1)).toList();
      if (!found.isEmpty()) {
        sentences.put(HOUSE.relativize(file), found);
      }
    }

    assertThat(sentences).isEmpty();
  }

  @Test
  void noSentenceOfAPageStandsInItsStyles() {
    var words = Pattern.compile("content: \"[^\"]*[A-Za-z]{2}");

    assertThat(files(HOUSE, ".css"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(read(it)).as("" + it).doesNotContainPattern(words));
  }

  /**
   * Scripts of pages, and Java that makes HTML. The course's own pages, in step 08, are the
   * course's.
   */
  private static boolean makesAPage(Path file) {
    var name = file.toString().replace('\\', '/');
    return name.endsWith(".js")
        ? !name.matches(".*/step08/(chat|video)\\.js")
        : read(file).contains("import static j2html.");
  }

  // Looking at the checkout

  private static Set<String> found(Pattern pattern) {
    var found = new HashSet<String>();
    for (var file : code().toList()) {
      pattern.matcher(read(file)).results().forEach(it -> found.add(it.group(1)));
    }
    return found;
  }

  private static Stream<Path> code() {
    return Stream.of(".java", ".js")
        .flatMap(ending -> files(HOUSE, ending))
        .filter(it -> it.toString().replace('\\', '/').contains("/src/main/"))
        .filter(it -> !it.startsWith(HOUSE.resolve("workbench/testkit")));
  }

  private static Stream<Path> files(Path folder, String ending) {
    try (var files = Io.in(() -> Files.walk(folder))) {
      return files
          .filter(it -> it.toString().endsWith(ending))
          .filter(it -> !it.toString().replace('\\', '/').matches(".*/(target|node_modules)/.*"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<String> keysOfAll() {
    return folders().flatMap(it -> messages(it, ENGLISH).keySet().stream()).toList();
  }

  /** As they stand in the file. */
  private static List<String> keys(Path folder, String name) {
    return read(HOUSE.resolve(folder).resolve(name))
        .lines()
        .filter(it -> it.matches("[\\w.]+ = .*"))
        .map(it -> it.substring(0, it.indexOf(' ')))
        .toList();
  }

  private static Map<String, String> messages(Path folder, String name) {
    var messages = new Properties();
    Io.out(() -> messages.load(new StringReader(read(HOUSE.resolve(folder).resolve(name)))));
    return messages.entrySet().stream()
        .collect(toMap(it -> (String) it.getKey(), it -> (String) it.getValue()));
  }

  private static List<String> placeholders(String sentence) {
    return PLACEHOLDER.matcher(sentence).results().map(it -> it.group(1)).sorted().toList();
  }

  private static String read(Path file) {
    return Io.in(() -> Files.readString(file));
  }
}
