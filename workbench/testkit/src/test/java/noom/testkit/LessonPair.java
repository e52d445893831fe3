package noom.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;

/** A lesson in English, and the same in Korean. */
record LessonPair(MarkdownText english, MarkdownText korean) {
  private static final String ENGLISH = "README.md";
  private static final String KOREAN = "README.ko.md";

  static LessonPair in(Path folder) {
    return new LessonPair(
        MarkdownText.read(folder.resolve(ENGLISH)), MarkdownText.read(folder.resolve(KOREAN)));
  }

  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(KOREAN));
  }

  /** A section, and what was made of it. */
  record Sections(MarkdownSection english, MarkdownSection korean) {
    Origin origin() {
      return new Origin(english.checksum(), english.title(), korean.title());
    }

    /** The lines of each block of code in English. */
    List<List<String>> code() {
      return english.code().stream().map(Sections::lines).toList();
    }

    /** The same in Korean, with each line in English that says the same. */
    List<List<String>> codeInKorean() {
      var blocks = new ArrayList<List<String>>();
      for (int i = 0; i < korean.code().size(); i++) {
        var code = korean.code().get(i);
        blocks.add(i < code().size() ? understood(code, code().get(i)) : lines(code));
      }
      return blocks;
    }

    private static List<String> understood(FencedCodeBlock korean, List<String> english) {
      var lines = new ArrayList<>(lines(korean));
      for (int i = 1; i < Math.min(lines.size(), english.size()); i++) {
        if (Drawing.saysTheSame(korean.getInfo(), english.get(i), lines.get(i))) {
          lines.set(i, english.get(i));
        }
      }
      return lines;
    }

    /** The language first. */
    private static List<String> lines(FencedCodeBlock code) {
      return Stream.concat(Stream.of(code.getInfo()), code.getLiteral().lines()).toList();
    }
  }

  /** In order; as many as both texts have. */
  List<Sections> sections() {
    return IntStream.range(0, Math.min(english.sections().size(), korean.sections().size()))
        .mapToObj(i -> new Sections(english.sections().get(i), korean.sections().get(i)))
        .toList();
  }

  /** Where a link must lead in the Korean text, if it leads there in the English one. */
  String inKorean(String destination) {
    var path = destination.replaceFirst("#.*", "");
    if (path.equals(KOREAN)) {
      return ENGLISH; // each begins with a link to the other
    }
    var folder = english.file().resolveSibling(path.isEmpty() ? ENGLISH : path).normalize();
    if (path.contains(":") || !folder.endsWith(ENGLISH) || !isIn(folder.getParent())) {
      return destination;
    }
    var target = in(folder.getParent());
    return path.replace(ENGLISH, KOREAN)
        + target.anchorInKorean(destination.substring(path.length()));
  }

  /**
   * @param anchor begins with #, or is empty
   */
  private String anchorInKorean(String anchor) {
    return anchor.isEmpty()
        ? ""
        : "#" + korean.sections().get(english.indexOf(anchor.substring(1))).anchor();
  }

  List<Origin> notedOrigins() {
    return Origin.notedIn(koreanMarkdown());
  }

  /** Whether this section is as it was when the Korean was made from it. */
  boolean isNoted(MarkdownSection section) {
    return notedOrigins().stream().anyMatch(it -> it.isOf(section));
  }

  List<Origin> origins() {
    return sections().stream().map(Sections::origin).toList();
  }

  /** Notes that the Korean is up to date. */
  void renew() {
    var renewed = Origin.note(origins(), koreanMarkdown());
    Io.out(() -> Files.writeString(korean.file(), renewed));
  }

  private String koreanMarkdown() {
    return Io.in(() -> Files.readString(korean.file())).replace("\r\n", "\n");
  }
}
