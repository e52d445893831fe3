package noom.workbench.faults;

import java.util.Map;
import java.util.Set;
import noom.workbench.language.Sentence;
import noom.workbench.token.PageToken;

/**
 * Those whom a fault concerns.
 *
 * @param tokens by which they are known, see {@link PageToken#person}; of everyone, none counts
 * @param name of the one person or the room, for those who read what happens; "" of everyone
 */
public record Whom(Kind kind, Set<String> tokens, String name) {
  /** Everyone is also those who come later; a room is those who are in it as it begins. */
  public enum Kind {
    EVERYONE,
    ROOM,
    ONE
  }

  public Whom {
    tokens = Set.copyOf(tokens);
  }

  public static Whom everyone() {
    return new Whom(Kind.EVERYONE, Set.of(), "");
  }

  public static Whom one(String token, String name) {
    return new Whom(Kind.ONE, Set.of(token), name);
  }

  public boolean isEveryone() {
    return kind == Kind.EVERYONE;
  }

  boolean includes(String person) {
    return isEveryone() || tokens.contains(person);
  }

  Sentence inWords() {
    return new Sentence("whom." + kind, Map.of("name", name));
  }
}
