package noom.bench;

import java.io.IOException;

/** How long each server works in a closed loop, in turn with the others, before it is measured. */
enum WarmUp {
  /** Some seconds: as a server that was just started. */
  SHORT(3),
  /** A minute, after which a JVM on one core has compiled most of what it runs. */
  LONG(40);

  private static final double SECONDS = 1.5;

  private final int rounds;

  WarmUp(int rounds) {
    this.rounds = rounds;
  }

  void of(Comparison comparison, int inFlight, String text) throws IOException {
    comparison.rounds(rounds, Workload.closedLoop(inFlight, SECONDS, text));
  }
}
