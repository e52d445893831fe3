package noom.step08;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was sent of late, to whomever, and may not have arrived: of a bounded time and size. */
final class History {
  /** Until a break is noticed, and from then on: each takes less than two minutes. */
  static final Duration LONGEST = Recovery.LONGEST.multipliedBy(2);

  static final int LARGEST = 32_000_000; // characters and receivers, of all
  static final int MOST_MISSED = 64 * 1024; // characters, by one

  private final Deque<Sent> recent = new ArrayDeque<>();
  private int size;
  private long forgotten; // the offset of the last that was dropped before its time

  /** Notes one more thing, and drops what is too old, or too much. */
  void add(Sent sent) {
    recent.add(sent);
    size += sent.size();
    while (size > LARGEST || sent.nanos() - recent.peek().nanos() > LONGEST.toNanos()) {
      var oldest = recent.remove();
      forgotten = size > LARGEST ? oldest.offset() : forgotten;
      size -= oldest.size();
    }
  }

  /**
   * What came for one client after this offset; empty, if that is too much, or not all of it is
   * known any more.
   */
  Optional<List<String>> missed(String id, long offset) {
    var missed = recent.stream().filter(it -> it.offset() > offset && it.receivers().contains(id));
    return Optional.of(missed.map(Sent::text).toList())
        .filter(it -> offset >= forgotten)
        .filter(it -> it.stream().mapToInt(String::length).sum() <= MOST_MISSED);
  }
}
