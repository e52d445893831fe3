package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An exercise says in Korean what it says in English: in its hints, and in its check. */
class ExercisesInKoreanTest {
  private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)");

  static Stream<CheckText> checks() {
    return CheckText.all(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theHintsHaveTheSamePartsAndTheSameCode(CheckText check) {
    assertThat(code(check.read("hints.ko.md"))).isEqualTo(code(check.read("hints.md")));
  }

  /** Of each hint; in a sentence of another language it may stand in another order. */
  private static List<List<String>> code(String hints) {
    return Stream.of(hints.split("\n---\n"))
        .map(it -> found(CODE, it.replaceAll("\\s+", " ")).distinct().sorted().toList())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aCheckSaysEachOfTheSentencesThatAreTranslated(CheckText check) {
    assertThat(check.pairs())
        .extracting(PageWords.Pair::english)
        .doesNotHaveDuplicates()
        .allSatisfy(it -> assertThat(check.script()).contains(it));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everySentenceOfACheckIsTranslated(CheckText check) {
    var translated = check.pairs().stream().map(PageWords.Pair::english).toList();

    assertThat(check.sentences()).isSubsetOf(translated);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theTranslationHasTheSameValues(CheckText check) {
    assertThat(check.pairs())
        .allSatisfy(it -> assertThat(values(it.korean())).isEqualTo(values(it.english())));
  }

  private static List<String> values(String sentence) {
    return found(VALUE, sentence).sorted().toList();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult it) -> it.group(1));
  }
}
