package noom.workbench.faults;

import java.time.Duration;
import java.util.Set;

/**
 * A fault that is in force.
 *
 * @param id a number of its own
 * @param who the tokens of those whom it concerns; empty for everyone
 * @param whom the same in words
 * @param number seconds or bytes, as the fault's sentence has it
 * @param end in nanoseconds of the server's time
 */
public record InForce(long id, Fault fault, Set<String> who, String whom, int number, long end) {
  public InForce {
    who = Set.copyOf(who);
  }

  /** Whether it is for this person, known by a token. */
  public boolean concerns(String person) {
    return who.isEmpty() || who.contains(person);
  }

  String beginning(Duration howLong) {
    return fault.isMoment()
        ? "On purpose: " + inWords() + "."
        : "On purpose, for %d s: %s.".formatted(howLong.toSeconds(), inWords());
  }

  String ending() {
    return "Over: " + inWords() + ".";
  }

  /** What happens, without a capital and a full stop. */
  public String inWords() {
    return fault.inWords(whom, number);
  }
}
