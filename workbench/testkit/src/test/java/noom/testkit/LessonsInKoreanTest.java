package noom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import noom.testkit.LessonPair.Sections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lesson in Korean says what the English one says today. */
class LessonsInKoreanTest {
  private static final Path HOUSE = Path.of("../..").toAbsolutePath().normalize();

  private static final PageWords WORDS = PageWords.ofHouse(HOUSE);

  private static final boolean RENEWS = "renew".equals(System.getProperty("lessons.korean"));

  private static final String HOW_TO_RENEW =
      "Bring the Korean up to date (or see \"Two languages\" in CONTRIBUTING.md if you do not know Korean),"
          + " then note that it is: ./mvnw test -pl workbench/testkit -am -Dtest=LessonsInKoreanTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dlessons.korean=renew";

  /** The root, the steps of the course, and those beyond it. */
  static Stream<Path> folders() {
    return Stream.concat(
        Stream.of(HOUSE),
        Stream.of(HOUSE, HOUSE.resolve("beyond")).flatMap(LessonsInKoreanTest::steps));
  }

  private static Stream<Path> steps(Path parent) {
    try (var folders = Io.in(() -> Files.list(parent))) {
      var steps = folders.filter(it -> it.getFileName().toString().matches("step\\d\\d-.*"));
      return steps.sorted().toList().stream();
    }
  }

  static Stream<Path> lessons() {
    return folders().filter(LessonPair::isIn).map(HOUSE::relativize);
  }

  private static LessonPair lesson(Path folder) {
    return LessonPair.in(HOUSE.resolve(folder).normalize());
  }

  private static String name(MarkdownText text) {
    return HOUSE.relativize(text.file()).toString().replace('\\', '/');
  }

  /** A new lesson may come in English first: then this is skipped, and says which are missing. */
  @Test
  void everyLessonIsThereInKorean() {
    assumeThat(folders().filter(it -> !LessonPair.isIn(it)).map(HOUSE::relativize))
        .as("lessons of which the Korean, README.ko.md, is still to come")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theHeadingsAreThoseOfTheEnglish(Path folder) {
    var lesson = lesson(folder);
    Function<MarkdownText, List<Integer>> levels =
        text -> text.sections().stream().map(MarkdownSection::level).toList();

    assertThat(levels.apply(lesson.korean()))
        .as("levels of the headings in %s", name(lesson.korean()))
        .isEqualTo(levels.apply(lesson.english()));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theKoreanIsAsNewAsTheEnglish(Path folder) {
    if (RENEWS) {
      theHeadingsAreThoseOfTheEnglish(folder);
      lesson(folder).renew();
    }
    var lesson = lesson(folder);
    var changed =
        lesson.sections().stream()
            .filter(it -> !lesson.isNoted(it.english()))
            .map(it -> it.english().title() + " → " + it.korean().title());

    assertThat(changed)
        .as(
            "sections of %s that have changed since %s was made from them. %s",
            name(lesson.english()), name(lesson.korean()), HOW_TO_RENEW)
        .isEmpty();
    assertThat(lesson.notedOrigins())
        .as("what the end of %s notes. %s", name(lesson.korean()), HOW_TO_RENEW)
        .isEqualTo(lesson.origins());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theCodeIsTheSameAndInDrawingsOnlyTheWordsDiffer(Path folder) {
    for (var it : lesson(folder).sections()) {
      assertThat(it.codeInKorean()).as(where(folder, it)).isEqualTo(it.code());
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void theTablesAndListsHaveTheSameShape(Path folder) {
    for (var it : lesson(folder).sections()) {
      assertThat(it.korean().tables()).as(where(folder, it)).isEqualTo(it.english().tables());
      assertThat(it.korean().lists()).as(where(folder, it)).isEqualTo(it.english().lists());
    }
  }

  /** In a sentence of another language they may stand in another order. */
  @ParameterizedTest
  @MethodSource("lessons")
  void theLinksLeadToTheSamePlacesAndToTheLessonsInKorean(Path folder) {
    var lesson = lesson(folder);
    for (var it : lesson.sections()) {
      var wanted = it.english().destinations().stream().map(lesson::inKorean).toList();
      assertThat(it.korean().destinations())
          .as(where(folder, it))
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  /** What a page says, the Korean lesson quotes as a Korean page says it. */
  @ParameterizedTest
  @MethodSource("lessons")
  void theSameNamesCommandsAndWordsOfThePageAreSetAsCode(Path folder) {
    for (var it : lesson(folder).sections()) {
      var english = it.english().names();
      var korean = it.korean().names();
      assertThat(english)
          .as(where(folder, it))
          .filteredOn(name -> !korean.contains(name))
          .allMatch(name -> korean.stream().anyMatch(other -> WORDS.areTheSame(name, other)));
      assertThat(korean)
          .as(where(folder, it))
          .filteredOn(name -> !english.contains(name))
          .allMatch(name -> english.stream().anyMatch(other -> WORDS.areTheSame(other, name)));
    }
  }

  /** {@code **`name`**을} is no emphasis in Markdown, for a letter follows a sign. */
  @ParameterizedTest
  @MethodSource("lessons")
  void everyEmphasisIsClosed(Path folder) {
    for (var it : lesson(folder).sections()) {
      assertThat(it.korean().looseMarks()).as(where(folder, it)).isEmpty();
    }
  }

  private static String where(Path folder, Sections sections) {
    return "\"%s\" (\"%s\") of %s"
        .formatted(
            sections.korean().title(), sections.english().title(), name(lesson(folder).korean()));
  }
}
