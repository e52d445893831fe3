package noom.bench;

/**
 * Many lengths of time, counted rather than kept: each falls into a class that is at most 3 % wide,
 * so that counting is cheap and a percentile still means something.
 */
final class Latencies {
  private static final int BITS = 5;
  private static final int CLASSES = 1 << BITS;

  private final int[] counts = new int[64 * CLASSES];
  private long total;
  private long max;

  void add(long nanos) {
    counts[classOf(nanos)]++;
    total++;
    max = Math.max(max, nanos);
  }

  private static int classOf(long nanos) {
    var shift = Math.max(0, 63 - BITS - Long.numberOfLeadingZeros(nanos | 1));
    return shift * CLASSES + (int) (nanos >> shift);
  }

  private static long upperEnd(int index) {
    var shift = Math.max(0, index / CLASSES - 1);
    return ((index - (long) shift * CLASSES + 1) << shift) - 1;
  }

  /** So many milliseconds, or less, took this share of all; zero if there are none. */
  double millis(double share) {
    var wanted = (long) Math.ceil(share * total);
    var seen = 0L;
    for (var i = 0; i < counts.length && total > 0; i++) {
      seen += counts[i];
      if (seen >= wanted) {
        return Math.min(upperEnd(i), max) / 1e6;
      }
    }
    return 0;
  }

  double maxMillis() {
    return max / 1e6;
  }

  long total() {
    return total;
  }
}
