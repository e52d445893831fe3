package noom.workbench.faults;

import java.time.Duration;

/**
 * A fault that is in force.
 *
 * @param id a number of its own
 * @param whom those whom it concerns
 * @param number seconds or bytes, as the fault's sentence has it
 * @param end in nanoseconds of the server's time
 */
public record InForce(long id, Fault fault, Whom whom, int number, long end) {
  /** Whether it is for this person, known by a token. */
  public boolean concerns(String person) {
    return whom.includes(person);
  }

  String beginning(Duration howLong) {
    return fault.isMoment()
        ? goingOn()
        : "On purpose, for %d s: %s.".formatted(howLong.toSeconds(), inWords());
  }

  /** For those who come while it is in force. */
  public String goingOn() {
    return "On purpose: " + inWords() + ".";
  }

  String ending() {
    return "Over: " + inWords() + ".";
  }

  /** What happens, without a capital and a full stop. */
  public String inWords() {
    return fault.inWords(whom.inWords(), number);
  }
}
