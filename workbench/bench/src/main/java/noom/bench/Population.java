package noom.bench;

/**
 * Who there is, and what they do.
 *
 * @param secondsBetween two messages of one of them
 * @param minutesOfVisit how long one of them stays
 */
record Population(int people, int perRoom, double secondsBetween, double minutesOfVisit) {
  private static final int ENTRIES_OF_VISIT = 4; // is here, has a name, has entered, is gone

  /** Entries of the log. Coming and going is taken to cost as much as a message does. */
  double entriesPerSecond() {
    return people / secondsBetween + people * ENTRIES_OF_VISIT / (minutesOfVisit * 60);
  }

  int receivers() {
    return perRoom - 1;
  }

  Population withPeople(int count) {
    return new Population(count, perRoom, secondsBetween, minutesOfVisit);
  }

  @Override
  public String toString() {
    return "%,d in rooms of %d, a message in %.0f s".formatted(people, perRoom, secondsBetween);
  }
}
