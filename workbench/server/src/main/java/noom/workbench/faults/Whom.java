package noom.workbench.faults;

import java.util.Set;
import noom.workbench.token.PageToken;

/**
 * Those whom a fault concerns.
 *
 * @param isEveryone also those who come later; then no tokens count
 * @param tokens by which the others are known, see {@link PageToken#person}
 * @param inWords the same for those who read what happens
 */
public record Whom(boolean isEveryone, Set<String> tokens, String inWords) {
  public Whom {
    tokens = Set.copyOf(tokens);
  }

  public static Whom everyone() {
    return new Whom(true, Set.of(), "everyone");
  }

  public static Whom of(Set<String> tokens, String inWords) {
    return new Whom(false, tokens, inWords);
  }

  boolean includes(String person) {
    return isEveryone || tokens.contains(person);
  }
}
