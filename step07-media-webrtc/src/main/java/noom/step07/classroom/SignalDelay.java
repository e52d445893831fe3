package noom.step07.classroom;

import static noom.workbench.faults.Fault.GLARE;
import static noom.workbench.faults.Fault.HELD_CANDIDATES;

import java.time.Duration;
import noom.step04.SocketServer;
import noom.workbench.faults.Faults;

/** How long signals wait at the server, while an instructor breaks calls. */
public record SignalDelay(SocketServer server) {
  /** In which both sides of a call offer: neither has heard of the other's offer then. */
  static final Duration BOTH_OFFER = Duration.ofMillis(500);

  /**
   * @param from the id of the socket that sends it
   * @param to the id of the other
   * @param event {@code offer}, {@code answer} or {@code ice}
   */
  public Duration of(String from, String to, String event) {
    return switch (event) {
      case "offer" -> isGlare(from) || isGlare(to) ? BOTH_OFFER : Duration.ZERO;
      case "ice" -> faults().on(from, HELD_CANDIDATES).map(faults()::left).orElse(Duration.ZERO);
      default -> Duration.ZERO;
    };
  }

  private boolean isGlare(String id) {
    return faults().on(id, GLARE).isPresent();
  }

  private Faults faults() {
    return server.notes.get(Faults.class, () -> null);
  }
}
