package noom.step07.classroom;

import static noom.workbench.faults.Fault.GLARE;
import static noom.workbench.faults.Fault.HELD_CANDIDATES;

import java.time.Duration;
import noom.step04.SocketServer;
import noom.workbench.faults.Fault;
import noom.workbench.faults.Faults;

/** Signals that wait at the server while an instructor breaks calls; all others pass at once. */
public record BrokenSignals(SocketServer server) {
  /** In which both sides of a call offer: neither has heard of the other's offer then. */
  static final Duration BOTH_OFFER = Duration.ofMillis(500);

  static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  /**
   * Sends a signal, now or later.
   *
   * @param from the id of the socket that sends it
   * @param to the id of the other
   * @param event {@code offer}, {@code answer} or {@code ice}
   */
  public void pass(String from, String to, String event, Runnable send) {
    if (event.equals("offer") && (is(GLARE, from) || is(GLARE, to))) {
      server.executor().schedule(BOTH_OFFER, send);
    } else if (event.equals("ice") && is(HELD_CANDIDATES, from)) {
      server.executor().schedule(LOOK_AGAIN, () -> pass(from, to, event, send));
    } else {
      send.run();
    }
  }

  private boolean is(Fault fault, String id) {
    return server.notes.get(Faults.class, () -> null).on(id, fault).isPresent();
  }
}
