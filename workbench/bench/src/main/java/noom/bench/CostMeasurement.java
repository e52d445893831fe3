package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a message costs in step 09 when servers are busy: all users are on one server, and another
 * one only applies what they say. In larger rooms a message costs more by what a delivery costs.
 */
record CostMeasurement(Cores cores, Path logs) {
  private static final int USERS = 1_000;
  private static final int FEW = 2;
  private static final int MANY = 50;
  private static final int READERS = 8;
  private static final int WARM_UPS = 6;
  private static final int ROUNDS = 5;

  private static final int MOST_IN_FLIGHT = 50;

  Costs costs() throws IOException {
    var few = inRoomsOf(FEW);
    var many = inRoomsOf(MANY);
    var stream = new StreamLoad(cores, many.entry);
    var one = stream.micros(1);
    var read = (stream.micros(READERS) - one) / (READERS - 1);
    var deliver = (many.atHome - few.atHome) / (MANY - FEW);
    return positive(
        new Costs(
            few.atHome - few.elsewhere - deliver,
            many.elsewhere,
            deliver,
            one - read,
            read,
            many.bytesIn,
            many.bytesOut / 2));
  }

  private static Costs positive(Costs costs) {
    if (Math.min(costs.speak(), costs.deliver()) <= 0
        || Math.min(costs.read(), costs.write()) <= 0) {
      throw new BenchError("Too much else runs here, for no cost can be negative: " + costs);
    }
    return costs;
  }

  /**
   * A message in rooms of one size.
   *
   * @param atHome what it costs the server of its sender and readers, in µs
   * @param elsewhere what it costs another server
   * @param bytesIn into Redis
   * @param entry one as it stands in the log
   */
  private record InRooms(
      double atHome,
      double elsewhere,
      double bytesIn,
      double bytesOut,
      Map<String, String> entry) {}

  private InRooms inRoomsOf(int perRoom) throws IOException {
    var servers = List.of(Servers.step09(perRoom).sharing(1).besideQuiet(1));
    try (var comparison = Comparison.of(servers, USERS, cores, logs)) {
      var busy = busy(perRoom);
      comparison.rounds(WARM_UPS, busy);
      var samples = comparison.rounds(ROUNDS, it -> it.runShared(busy)).get(0);
      return new InRooms(
          median(samples, it -> it.micros(0)),
          median(samples, it -> it.micros(1)),
          median(samples, SharedSample::bytesIn),
          median(samples, SharedSample::bytesOut),
          StreamLoad.last(comparison.first().fleet().redis()));
    }
  }

  /** No more than one message in a room, so that none leaves together with another. */
  private static Workload busy(int perRoom) {
    var inFlight = Math.min(MOST_IN_FLIGHT, USERS / perRoom);
    return Workload.closedLoop(inFlight, 2, Workload.ofSize(Workload.SIZE));
  }

  private static double median(List<SharedSample> samples, ToDoubleFunction<SharedSample> number) {
    return Summary.of("", 0, samples.stream().map(number::applyAsDouble).toList()).median();
  }
}
