package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static redis.clients.jedis.util.SafeEncoder.encode;
import static redis.clients.jedis.util.SafeEncoder.encodeObject;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import noom.testkit.engine.ProgramPath;
import noom.testkit.engine.TemporaryFolder;
import redis.clients.jedis.Jedis;

/**
 * A real Redis on a free port of this machine and for nobody but this machine. It and its data end
 * with the test.
 */
public final class Redis implements AutoCloseable {
  private static final String PROGRAM = "redis-server";
  private static final String READY = "Ready to accept connections";

  private final TemporaryFolder folder = TemporaryFolder.of("redis");
  private final int port = FreePort.find();
  private final List<String> options;
  private Program server;

  private Redis(List<String> options) {
    this.options = options;
  }

  /** Whether this machine has one. */
  public static boolean isInstalled() {
    return ProgramPath.of(PROGRAM).isPresent();
  }

  /**
   * Starts one and returns once it is ready; where there is no Redis, the test is skipped. So call
   * it in a test or in a field of the test's object, not in a static one, which cannot be skipped.
   *
   * @param options of {@code redis-server} besides ours, such as {@code "--appendfsync", "always"}
   */
  public static Redis start(String... options) {
    Needed.program(PROGRAM, "redis-server");
    var redis = new Redis(List.of(options));
    redis.startAgain();
    return redis;
  }

  /** Starts it where it was, with the data that it had, and returns once it is ready. */
  public void startAgain() {
    var command = Stream.concat(command(), options.stream()).toList();
    server = Program.start(new ProcessBuilder(command).directory(folder.path().toFile()));
    eventually(() -> assertThat(server.lines()).anyMatch(it -> it.contains(READY)));
  }

  /** Of an option that is given twice, the last one counts. */
  private Stream<String> command() {
    var listen = Stream.of(PROGRAM, "--port", "" + port, "--bind", "127.0.0.1", "-::1");
    var keep = Stream.of("--appendonly", "yes", "--appendfsync", "everysec", "--save", "");
    return Stream.concat(listen, keep);
  }

  /** Its address. It stays the same when it starts again. */
  public URI uri() {
    return URI.create("redis://localhost:" + port);
  }

  /** Lets it write all down and end. */
  public void stop() {
    server.stop();
    server.exitCode();
  }

  /** Ends it at once, with SIGKILL. */
  public void kill() {
    server.close();
  }

  /** Kills it, deletes its data and starts it again. */
  public void restartEmpty() {
    kill();
    folder.clear();
    startAgain();
  }

  /** Lets it stand still: connections stay, and new ones can be made, but nothing is answered. */
  public void freeze() {
    server.freeze();
  }

  /** Lets it go on. What was asked meanwhile is answered now. */
  public void thaw() {
    server.thaw();
  }

  /** Sets an option, such as {@code maxmemory}, until it ends. */
  public void configure(String name, String value) {
    command("CONFIG", "SET", name, value);
  }

  /**
   * Asks it something on a connection of its own.
   *
   * @return a String, a Long, a List of such, or null
   * @throws redis.clients.jedis.exceptions.JedisDataException if it answers with an error
   * @throws redis.clients.jedis.exceptions.JedisConnectionException if it does not answer
   */
  public Object command(String name, String... arguments) {
    try (var client = new Jedis(uri())) {
      return encodeObject(client.sendCommand(() -> encode(name), arguments));
    }
  }

  @Override
  public void close() {
    kill();
    folder.close();
  }
}
