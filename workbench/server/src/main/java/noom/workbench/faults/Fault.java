package noom.workbench.faults;

/** What can be broken. Its sentence is for those who see it happen: it names whom, and a number. */
public enum Fault {
  SLOW_ACKS("acks to %s take %d s", 30),
  LOST_ACK("the next ack to %s is lost", 0),
  CUT("the line of %s is cut, without a close frame", 0),
  CUT_OFF("the line of %s is cut, and there is no way back", 0),
  FROZEN("the server freezes for %s: it accepts, reads, and says nothing", 0),
  TWICE("each message arrives twice at %s", 0),
  SLOW_READER("%s takes only %d bytes a second", 1_000_000),
  HELD_CANDIDATES("candidates that %s sends are held back", 0),
  GLARE("%s offers at the same moment as the other side", 0),
  ONLY_RELAY("packets of %s may only go by a relay", 0);

  private final String sentence;
  private final int most;

  Fault(String sentence, int most) {
    this.sentence = sentence;
    this.most = most;
  }

  /** The largest number that it may be given, from 1 on; 0 if it takes none. */
  public int most() {
    return most;
  }

  String inWords(String whom, int number) {
    return sentence.formatted(whom, number);
  }

  /** Whether it ends connections as it begins. */
  boolean isCut() {
    return this == CUT || this == CUT_OFF;
  }

  /** Whether it is over as soon as it has begun. */
  boolean isMoment() {
    return this == CUT;
  }
}
