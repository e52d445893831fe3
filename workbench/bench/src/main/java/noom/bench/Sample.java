package noom.bench;

/**
 * What one server did in one run of a workload.
 *
 * @param perRead how many deliveries came in one read, on average
 * @param serverCpu how many seconds it worked; negative if the system does not tell
 * @param loadCpu how many seconds the load generator worked
 */
record Sample(
    long deliveries,
    double seconds,
    double perRead,
    double serverCpu,
    double loadCpu,
    double p50,
    double p95,
    double p99,
    double max) {

  double perSecond() {
    return deliveries / seconds;
  }

  double cpuMicros() {
    return serverCpu * 1e6 / deliveries;
  }

  double serverShare() {
    return serverCpu / seconds * 100;
  }

  double loadShare() {
    return loadCpu / seconds * 100;
  }
}
