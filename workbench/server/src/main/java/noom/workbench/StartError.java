package noom.workbench;

import java.util.Map;
import noom.workbench.language.Messages;

/** Why a lesson cannot start: a sentence for the person who started it, with what to do. */
public final class StartError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient Map<String, ?> values;

  /**
   * @param key of the sentence, among the messages
   * @param values of the sentence, by their names
   */
  public StartError(String key, Map<String, ?> values) {
    super(Messages.ENGLISH.get(key, values));
    this.key = key;
    this.values = values;
  }

  public StartError(String key) {
    this(key, Map.of());
  }

  /** The sentence in a language. */
  String inWords(Messages words) {
    return words.get(key, values);
  }
}
