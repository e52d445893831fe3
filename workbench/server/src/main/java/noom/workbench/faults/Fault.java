package noom.workbench.faults;

/**
 * What can be broken. Its sentence is for those who see it happen: it names whom, and a number if
 * it takes one.
 */
public enum Fault {
  FROZEN(1, "The server freezes", "the server freezes for %s: it accepts, reads, and says nothing"),
  SLOW_READER(2, "A slow reader", "%s takes only %d bytes a second", "bytes a second", 1_000_000),
  CUT(1, "The line is cut", "the line of %s is cut, without a close frame"),
  CUT_OFF(
      4,
      "The line is cut, and the way back is closed",
      "the line of %s is cut, and there is no way back"),
  TWICE(2, "Messages arrive twice", "each message arrives twice at %s"),
  SLOW_ACKS(4, "Acks take long", "acks to %s take %d s", "seconds for each ack", 60),
  LOST_ACK(4, "The next ack is lost", "the next ack to %s is lost"),
  HELD_CANDIDATES(7, "Candidates are held back", "candidates that %s sends are held back"),
  GLARE(7, "Glare: offers cross", "%s and the other side of each call offer at the same moment"),
  ONLY_RELAY(7, "Packets only by a relay", "packets of %s may only go by a relay");

  private final int since;
  private final String title;
  private final String sentence;
  private final String unit;
  private final int most;

  Fault(int since, String title, String sentence) {
    this(since, title, sentence, "", 0);
  }

  Fault(int since, String title, String sentence, String unit, int most) {
    this.since = since;
    this.title = title;
    this.sentence = sentence;
    this.unit = unit;
    this.most = most;
  }

  /** For a list from which one chooses. */
  public String title() {
    return title;
  }

  /** Of the number that it takes; "" if it takes none. */
  public String unit() {
    return unit;
  }

  /** The first step in which there is something to see of it. */
  public int since() {
    return since;
  }

  /** The largest number that its sentence may name, which begins with 1; 0 if it names none. */
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
  public boolean isMoment() {
    return this == CUT;
  }
}
