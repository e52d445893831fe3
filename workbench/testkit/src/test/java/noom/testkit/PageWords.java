package noom.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages say, and what exercises let them say: in English, and the same in Korean. */
record PageWords(List<Pair> pairs) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");

  record Pair(String english, String korean) {}

  static PageWords ofHouse(Path house) {
    var ofChecks = CheckText.all(house).flatMap(it -> it.pairs().stream());
    return new PageWords(Stream.concat(MessagesTest.pairs(), ofChecks).toList());
  }

  /** Whether both are the same code, or quote the same sentence, or a part of it. */
  boolean areTheSame(String english, String korean) {
    return english.equals(korean)
        || pairs.stream()
            .anyMatch(it -> quotes(english, it.english()) && quotes(korean, it.korean()));
  }

  private static boolean quotes(String words, String sentence) {
    return sentence.contains(words) || withAnyValues(sentence).matcher(words).find();
  }

  private static Pattern withAnyValues(String sentence) {
    var parts = PLACEHOLDER.splitAsStream(sentence).map(Pattern::quote);
    return Pattern.compile(parts.collect(Collectors.joining(".*")));
  }
}
