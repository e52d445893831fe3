package noom.workbench.watch;

import java.time.Duration;

/**
 * Notices what was saved, by looking again and again: 150 files take some milliseconds, and that is
 * the same on all systems. (Java's {@code WatchService} has nothing better on macOS, and must be
 * told of each new folder.)
 */
final class SourceWatcher {
  static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  static final Duration QUIET = Duration.ofMillis(50);

  private final Checkout checkout;
  private Snapshot used;

  SourceWatcher(Checkout checkout) {
    this.checkout = checkout;
    this.used = Snapshot.of(checkout);
  }

  /** The sources that were taken last. */
  Snapshot used() {
    return used;
  }

  /** Waits for a save, and then until nothing changes any more: many files may be one change. */
  Snapshot awaitSave() throws InterruptedException {
    var now = Snapshot.of(checkout);
    while (now.equals(used)) {
      Thread.sleep(LOOK_AGAIN.toMillis());
      now = Snapshot.of(checkout);
    }
    return quiet(now);
  }

  private Snapshot quiet(Snapshot first) throws InterruptedException {
    var before = first;
    while (true) {
      Thread.sleep(QUIET.toMillis());
      var now = Snapshot.of(checkout);
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
  }

  /** Whether these are the sources still, after they have been read. */
  boolean isStill(Snapshot sources) {
    return Snapshot.of(checkout).equals(sources);
  }

  /** Takes these as used. */
  void use(Snapshot sources) {
    used = sources;
  }
}
