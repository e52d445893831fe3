package noom.bench;

import org.HdrHistogram.Histogram;

/** How long many deliveries took: counted by length, not kept, and known to one percent. */
final class Latencies {
  private static final int SIGNIFICANT_DIGITS = 2;

  private final Histogram nanos = new Histogram(SIGNIFICANT_DIGITS);

  void add(long latency) {
    nanos.recordValue(latency);
  }

  /**
   * So many milliseconds, or less, this share of all took, such as 99 %; zero if there are none.
   */
  double percentile(double percent) {
    return nanos.getValueAtPercentile(percent) / 1e6;
  }

  double max() {
    return nanos.getMaxValue() / 1e6;
  }

  long count() {
    return nanos.getTotalCount();
  }
}
