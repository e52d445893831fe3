package noom.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** All processes of a server: one, or several that share a Redis. */
final class Fleet implements AutoCloseable {
  private final List<ServerProcess> processes = new ArrayList<>();
  private final Optional<SharedRedis> redis;

  private Fleet(Optional<SharedRedis> redis) {
    this.redis = redis;
  }

  static Fleet start(Server server, Cores cores, Path logs) throws IOException {
    if (server.sharing() == 0) {
      return new Fleet(Optional.empty()).with(ServerProcess.start(server, cores, logs));
    }
    var fleet = new Fleet(Optional.of(SharedRedis.start(cores)));
    try {
      for (var i = 1; i <= server.sharing() + server.quiet(); i++) {
        fleet.with(ServerProcess.start(server.numbered(i), fleet.environment(), cores, logs));
      }
      return fleet;
    } catch (IOException | RuntimeException failure) {
      fleet.close();
      throw failure;
    }
  }

  private Fleet with(ServerProcess process) {
    processes.add(process);
    return this;
  }

  private Map<String, String> environment() {
    return redis.map(SharedRedis::environment).orElse(Map.of());
  }

  ServerProcess first() {
    return processes.get(0);
  }

  /** Where the first so many of them listen. */
  List<Integer> ports(int count) {
    return processes.stream().limit(count).map(ServerProcess::port).toList();
  }

  /** Its Redis, if it is several. */
  SharedRedis redis() {
    return redis.orElseThrow();
  }

  /** How long all of them have worked, and Redis. */
  double cpuSeconds() {
    var servers = processes.stream().mapToDouble(ServerProcess::cpuSeconds).sum();
    return servers + redis.map(SharedRedis::cpuSeconds).orElse(0.0);
  }

  Work work() {
    return new Work(processes.stream().map(ServerProcess::cpuSeconds).toList(), redis().work());
  }

  @Override
  public void close() {
    processes.forEach(ServerProcess::close);
    redis.ifPresent(SharedRedis::close);
  }

  /**
   * What several servers did.
   *
   * @param seconds of the processor, for each server
   */
  record Work(List<Double> seconds, SharedRedis.Work redis) {
    Work since(Work before) {
      var each =
          IntStream.range(0, seconds.size()).mapToObj(i -> seconds.get(i) - before.seconds.get(i));
      return new Work(each.toList(), redis.since(before.redis));
    }
  }
}
