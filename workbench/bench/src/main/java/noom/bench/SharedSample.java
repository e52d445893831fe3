package noom.bench;

/**
 * What several servers did in one run of a workload.
 *
 * @param messages how many were sent
 */
record SharedSample(Sample sample, long messages, Fleet.Work work) {

  /** What one of the servers worked for a message, in µs. */
  double micros(int server) {
    return work.seconds().get(server) * 1e6 / messages;
  }

  double redisMicros() {
    return work.redis().seconds() * 1e6 / messages;
  }

  double bytesIn() {
    return work.redis().bytesIn() / (double) messages;
  }

  double bytesOut() {
    return work.redis().bytesOut() / (double) messages;
  }
}
