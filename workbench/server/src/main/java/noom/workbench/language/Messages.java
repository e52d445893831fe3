package noom.workbench.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import noom.workbench.watch.Checkout;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sentences of the interface in one language, by key. Each module has its own in {@code
 * messages.properties} and {@code messages_ko.properties}, beside the scripts of its page; they are
 * read by Java, and by the page with {@code translate.js}.
 *
 * @param sentences key → sentence, in which {@code {name}} stands for a value
 */
public record Messages(Language language, Map<String, String> sentences) {
  private static final List<String> MODULES = modules();

  /** In these a program is told what is wrong, whatever language its user speaks. */
  public static final Messages ENGLISH = of(Language.ENGLISH);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(, number)?}");
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Run from a checkout, they are those of the checkout: an edit shows on reload. What is not
   * translated yet is in English.
   */
  public static Messages of(Language language) {
    var checkout = Checkout.here();
    var sentences = new Properties();
    for (var file : files(language)) {
      checkout
          .flatMap(it -> it.webFile(file))
          .map(Messages::saved)
          .or(() -> packed(file))
          .ifPresent(it -> add(it, sentences));
    }
    var all = new TreeMap<String, String>();
    sentences.forEach((key, sentence) -> all.put((String) key, (String) sentence));
    return new Messages(language, all);
  }

  /** Those on the class path that have sentences: of a page, the steps up to its own. */
  private static List<String> modules() {
    var steps = IntStream.range(0, 100).mapToObj("step%02d"::formatted);
    return Stream.concat(Stream.of("workbench"), steps)
        .filter(it -> resource(it + "/" + Language.ENGLISH.messages()) != null)
        .toList();
  }

  /** Those that come later count. */
  private static List<String> files(Language language) {
    return Stream.of(Language.ENGLISH, language)
        .distinct()
        .flatMap(it -> MODULES.stream().map(module -> module + "/" + it.messages()))
        .toList();
  }

  private static URL resource(String file) {
    return Messages.class.getResource("/web/" + file);
  }

  private static Optional<InputStream> packed(String file) {
    return Optional.ofNullable(Messages.class.getResourceAsStream("/web/" + file));
  }

  private static InputStream saved(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void add(InputStream file, Properties sentences) {
    try (var reader = new InputStreamReader(file, UTF_8)) {
      sentences.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The sentence, or the key where there is none: that is seen, and found in the code. */
  public String get(String key) {
    return sentences.getOrDefault(key, key);
  }

  /**
   * The same with values.
   *
   * @param values by their names; one that is {@code {like, number}} has commas
   */
  public String get(String key, Map<String, ?> values) {
    return PLACEHOLDER
        .matcher(get(key))
        .replaceAll(it -> Matcher.quoteReplacement(value(it, values)));
  }

  private static String value(MatchResult placeholder, Map<String, ?> values) {
    var format = placeholder.group(2) == null ? "%s" : "%,d";
    return format.formatted(values.get(placeholder.group(1)));
  }

  /** As a page finds them in itself: JSON that may stand in HTML. */
  public String json() {
    return JSON.writeValueAsString(sentences).replace("<", "\\u003c");
  }
}
