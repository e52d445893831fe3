package noom.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the check of an exercise says.
 *
 * @param folder of the exercise
 */
record CheckText(Path folder) {
  /** What stands in quotes; first, what else may hold a quote. */
  private static final Pattern LITERAL =
      Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|`[^`]*`|\"([^\"\n]*)\"|'([^'\n]*)'");

  /** A selector, or what a check says to the server. */
  private static final Pattern FOR_PROGRAMS = Pattern.compile("[#./].*|main ul li");

  private static final Set<String> SAID =
      Set.of("still there?", "thank you", "what time is it?", "I am the robot", "here I am");

  static Stream<CheckText> all(Path house) {
    return LessonsInKoreanTest.folders()
        .map(it -> it.resolve("exercises"))
        .filter(Files::isDirectory)
        .flatMap(it -> Io.in(() -> Files.list(it)).filter(Files::isDirectory).sorted())
        .map(CheckText::new);
  }

  String read(String name) {
    return Io.in(() -> Files.readString(folder.resolve(name))).replace("\r\n", "\n");
  }

  /** The check, with what all checks of its step have in common. */
  String script() {
    return read("check.js") + readShared("shared.js");
  }

  private String readShared(String name) {
    return Files.exists(folder.resolveSibling(name)) ? "\n" + read("../" + name) : "";
  }

  /** Those of {@code check.ko.txt} and {@code shared.ko.txt}: a line in English, one in Korean. */
  List<PageWords.Pair> pairs() {
    return Stream.of((read("check.ko.txt") + readShared("shared.ko.txt")).strip().split("\n\n"))
        .map(it -> it.split("\n"))
        .map(it -> new PageWords.Pair(it[0], it[1]))
        .toList();
  }

  /** The sentences in the script: two words at least, for people. */
  List<String> sentences() {
    return LITERAL
        .matcher(script())
        .results()
        .map(CheckText::literal)
        .filter(it -> it.matches(".*[a-z]{2}\\S* [a-z].*"))
        .filter(it -> !FOR_PROGRAMS.matcher(it).matches() && !SAID.contains(it))
        .toList();
  }

  private static String literal(MatchResult found) {
    if (found.group(1) != null) {
      return found.group(1);
    }
    return found.group(2) != null ? found.group(2) : "";
  }

  @Override
  public String toString() {
    return folder.getParent().getParent().getFileName() + ", exercise " + folder.getFileName();
  }
}
