package noom.workbench.classroom;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a page tells of itself, such as {@code media}: {@code muted}. It is text, of which nothing
 * is believed and nothing is run.
 */
final class Facts {
  static final int LONGEST = 40; // characters as Unicode counts

  /**
   * Milliseconds there and back; what of sound and picture is off; how many exercises are green.
   */
  static final Set<String> KNOWN = Set.of("roundTrip", "media", "exercises");

  private final Map<String, String> facts = new ConcurrentHashMap<>();

  /**
   * Notes facts, or that something is so no more: "".
   *
   * @param told texts by the names of the facts
   * @throws BadLetter if one has another name, or is too long: then none is noted
   */
  void note(Map<String, String> told) {
    told.forEach(Facts::check);
    facts.putAll(told);
  }

  private static void check(String name, String text) {
    if (!KNOWN.contains(name)) {
      throw new BadLetter("A page tells %s of itself, and nothing else.", KNOWN);
    }
    var length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      throw new BadLetter("That has %d characters; %d is the most.", length, LONGEST);
    }
  }

  /** The fact of this name; "", if it was not told. */
  String of(String name) {
    return facts.getOrDefault(name, "");
  }
}
