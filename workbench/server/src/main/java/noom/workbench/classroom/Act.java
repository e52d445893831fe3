package noom.workbench.classroom;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import noom.workbench.language.Sentence;

/**
 * What an instructor has done and can undo.
 *
 * @param id by which the console means it; one that takes the place of another has the same
 * @param words what is so now
 * @param button what undoes it
 * @param end when it ends by itself, in milliseconds since 1970; 0 if it does not
 */
record Act(String id, Sentence words, Sentence button, long end, @JsonIgnore Runnable undo) {
  /**
   * @param what such as {@code say}: its words are {@code act.say} of the messages, those of its
   *     button {@code act.say.undo}
   * @param values of its words, by their names
   */
  Act(String id, String what, Map<String, ?> values, long end, Runnable undo) {
    this(id, new Sentence("act." + what, values), new Sentence("act." + what + ".undo"), end, undo);
  }
}
