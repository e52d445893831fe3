package noom.workbench.faults;

import java.time.Duration;
import java.util.Map;
import noom.workbench.language.Sentence;

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

  Sentence beginning(Duration howLong) {
    return fault.isMoment()
        ? goingOn()
        : new Sentence("fault.begins", Map.of("seconds", howLong.toSeconds(), "what", inWords()));
  }

  /** For those who come while it is in force. */
  public Sentence goingOn() {
    return new Sentence("fault.goes.on", Map.of("what", inWords()));
  }

  Sentence ending() {
    return new Sentence("fault.ends", Map.of("what", inWords()));
  }

  /** What happens, in words that may stand in a sentence. */
  public Sentence inWords() {
    return fault.happens(whom, number);
  }
}
