package noom.workbench.language;

import java.util.Map;

/**
 * A sentence on its way to a page, which says it in its own language.
 *
 * @param key of the sentence, among the messages
 * @param values by their names
 */
public record Sentence(String key, Map<String, ?> values) {
  public Sentence(String key) {
    this(key, Map.of());
  }
}
