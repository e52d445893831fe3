package noom.bench;

import java.util.Map;
import noom.testkit.Redis;
import noom.testkit.engine.ProgramPath;
import redis.clients.jedis.Jedis;

/** A Redis that servers share, on their core, and what it has done so far. */
final class SharedRedis implements AutoCloseable {
  /** In the environment of a server: where its Redis is. */
  static final String VARIABLE = "REDIS";

  private static final String INPUT = "total_net_input_bytes";
  private static final String OUTPUT = "total_net_output_bytes";

  private static final int PATIENCE = 20_000; // ms

  private final Redis redis;
  private final Jedis questions; // always the same connection, for a new one says more
  private long answered; // bytes
  private final ProcessHandle process;

  private SharedRedis(Redis redis) {
    this.redis = redis;
    this.questions = connect();
    this.process = ProcessHandle.of(number(ask("server"), "process_id")).orElseThrow();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of a Redis"));
  }

  /** Starts one that is empty, and writes down what it is told, as lesson 09 wants it. */
  static SharedRedis start(Cores cores) {
    if (ProgramPath.of("redis-server").isEmpty()) {
      throw new BenchError(
          "There is no redis-server here. Install Redis, such as: apt install redis-server.");
    }
    var shared = new SharedRedis(Redis.start());
    cores.moveToServers(shared.process.pid());
    return shared;
  }

  Map<String, String> environment() {
    return Map.of(VARIABLE, redis.uri().toString());
  }

  Jedis connect() {
    return new Jedis(redis.uri(), PATIENCE);
  }

  /** To the microsecond, where the system counts in hundredths of a second. */
  double cpuSeconds() {
    var info = ask("cpu");
    return Double.parseDouble(text(info, "used_cpu_user"))
        + Double.parseDouble(text(info, "used_cpu_sys"));
  }

  /** What it has done so far, without its answers to our questions. */
  Work work() {
    var cpu = cpuSeconds();
    var before = answered;
    var info = ask("stats");
    return new Work(cpu, number(info, INPUT), number(info, OUTPUT) - before);
  }

  private String ask(String section) {
    var info = questions.info(section);
    answered += info.length();
    return info;
  }

  /**
   * @param info lines such as {@code name:17}
   */
  static long number(String info, String name) {
    return Long.parseLong(text(info, name));
  }

  private static String text(String info, String name) {
    return info.lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElseThrow(() -> new BenchError("Redis does not tell its " + name + "."));
  }

  @Override
  public void close() {
    questions.close();
    redis.close();
  }

  /**
   * What it did.
   *
   * @param seconds of the processor
   * @param bytesIn what was written to it
   * @param bytesOut what was read from it
   */
  record Work(double seconds, long bytesIn, long bytesOut) {
    Work since(Work before) {
      return new Work(
          seconds - before.seconds, bytesIn - before.bytesIn, bytesOut - before.bytesOut);
    }
  }
}
