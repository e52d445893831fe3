package noom.testkit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Diagrams, and texts that explain bytes and frames: their words are translated, nothing else. */
final class Drawing {
  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Drawing() {}

  /**
   * Whether a line is the same, or the same in Korean: with the same numbers, and in a diagram with
   * the same arrows between the same names.
   */
  static boolean saysTheSame(String language, String english, String korean) {
    return MarkdownText.WITH_WORDS.contains(language)
        && HANGUL.matcher(korean).find()
        && numbers(english).equals(numbers(korean))
        && (!language.equals("mermaid") || skeleton(english).equals(skeleton(korean)));
  }

  private static List<String> numbers(String line) {
    return NUMBER.matcher(line).results().map(MatchResult::group).toList();
  }

  /** A line of a diagram without its labels. */
  private static String skeleton(String line) {
    return line.replaceAll("\"[^\"]*\"", "\"\"").replaceFirst("(: | as ).*", "$1");
  }
}
