package noom.workbench.faults;

import java.util.Map;
import noom.workbench.language.Sentence;

/**
 * What can be broken. Its title, {@code fault.TWICE}, stands among the messages, and what happens,
 * {@code fault.TWICE.happens}, for those who see it; that names whom, and a number if it takes one.
 */
public enum Fault {
  FROZEN(1),
  SLOW_READER(2, 1_000_000, 100),
  CUT(1),
  CUT_OFF(4),
  TWICE(2),
  SLOW_ACKS(4, 60, 5),
  LOST_ACK(4),
  HELD_CANDIDATES(7),
  GLARE(7),
  ONLY_RELAY(7);

  private final int since;
  private final int most;
  private final int usual;

  Fault(int since) {
    this(since, 0, 0);
  }

  Fault(int since, int most, int usual) {
    this.since = since;
    this.most = most;
    this.usual = usual;
  }

  /** The first step in which there is something to see of it. */
  public int since() {
    return since;
  }

  /** The largest number that its sentence may name, which begins with 1; 0 if it names none. */
  public int most() {
    return most;
  }

  /** A number of which there is something to see; 0 if its sentence names none. */
  public int usual() {
    return usual;
  }

  Sentence happens(Whom whom, int number) {
    return new Sentence(
        "fault." + name() + ".happens", Map.of("whom", whom.inWords(), "number", number));
  }

  /** Whether it ends connections as it begins. */
  boolean isCut() {
    return this == CUT || this == CUT_OFF;
  }

  /** Whether it is over as soon as it has begun. */
  public boolean isMoment() {
    return this == CUT;
  }
}
