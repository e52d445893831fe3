package noom.testkit;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;

/**
 * From which section in English a section in Korean was made. A Korean text notes it at its end, in
 * a comment that no reader sees.
 *
 * @param checksum of the English, as it was then
 * @param english its heading
 * @param korean the heading of what was made of it
 */
record Origin(String checksum, String english, String korean) {
  private static final Pattern COMMENT =
      Pattern.compile("\\n<!-- Made from README\\.md.*?-->\\n", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("(?m)^([0-9a-f]{12}) (.*) → (.*)$");

  /** Those that are noted in a text. */
  static List<Origin> notedIn(String markdown) {
    return COMMENT
        .matcher(markdown)
        .results()
        .flatMap(it -> LINE.matcher(it.group()).results())
        .map(it -> new Origin(it.group(1), it.group(2), it.group(3)))
        .toList();
  }

  /** The text with these noted at its end, and no others. */
  static String note(List<Origin> origins, String markdown) {
    var lines = origins.stream().map(Origin::line).collect(joining("\n"));
    return COMMENT.matcher(markdown).replaceAll("")
        + "\n<!-- Made from README.md, section by section: see CONTRIBUTING.md.\n"
        + lines
        + "\n-->\n";
  }

  boolean isOf(MarkdownSection section) {
    return english.equals(section.title()) && checksum.equals(section.checksum());
  }

  private String line() {
    return checksum + " " + english + " → " + korean;
  }
}
