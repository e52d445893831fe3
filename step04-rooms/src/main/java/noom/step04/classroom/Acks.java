package noom.step04.classroom;

import static noom.workbench.faults.Fault.LOST_ACK;
import static noom.workbench.faults.Fault.SLOW_ACKS;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.Optional;
import noom.step01.Notes;
import noom.workbench.Options;
import noom.workbench.faults.Faults;

/** When acks leave: at once, or so late that a class can watch one travel, or not at all. */
public final class Acks {
  private static final int LONGEST_DELAY = 60; // seconds

  private volatile Duration delay;
  private final Faults faults;

  private Acks(Duration delay, Faults faults) {
    this.delay = delay;
    this.faults = faults;
  }

  /**
   * As {@code -Dack.delay=} wants it for all, and the faults in force for some.
   *
   * @param notes of the server, on which the faults are kept for the steps above
   */
  public static Acks of(JavalinConfig app, Options options, Notes notes) {
    var faults = notes.get(Faults.class, () -> Faults.of(app));
    return new Acks(options.seconds("ack.delay", LONGEST_DELAY), faults);
  }

  /** From now on all acks wait for so long. */
  public void delayBy(Duration delay) {
    this.delay = delay;
  }

  /**
   * How long the next ack to this socket waits; none if it is lost.
   *
   * @param id of the socket
   */
  public Optional<Duration> delay(String id) {
    if (faults.happensTo(id, LOST_ACK)) {
      return Optional.empty();
    }
    var slow = faults.on(id, SLOW_ACKS).map(it -> Duration.ofSeconds(it.number()));
    return Optional.of(slow.orElse(delay));
  }
}
