package noom.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Measures one thing. */
@FunctionalInterface
interface Benchmark {
  /**
   * @param folder for what it needs on the way
   * @throws BenchError if it cannot be measured
   */
  Result run(Path folder) throws IOException;
}
