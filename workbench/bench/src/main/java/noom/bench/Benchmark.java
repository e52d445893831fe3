package noom.bench;

/** Measures one thing. */
@FunctionalInterface
interface Benchmark {
  /**
   * @throws BenchError if it cannot be measured
   */
  Result run();
}
