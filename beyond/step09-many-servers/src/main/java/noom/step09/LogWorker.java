package noom.step09;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Does one thing with a log again and again, in a thread of its own. After a failure it tries again
 * through another connection, as long as it is wanted.
 *
 * @param connect makes a connection, or throws a {@code JedisException}
 * @param isWanted whether to go on
 * @param check is done with each new connection
 * @param failed is told why it has not worked for a while, and whenever there is a bug
 */
record LogWorker(
    Supplier<RedisLog> connect,
    BooleanSupplier isWanted,
    Consumer<RedisLog> check,
    Step step,
    Consumer<String> failed)
    implements Runnable {
  static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Logger LOG = LoggerFactory.getLogger(LogWorker.class);

  /** May wait, for Redis or for work. */
  @FunctionalInterface
  interface Step {
    /**
     * @throws JedisException if Redis does not answer, or cannot: it will be done again
     */
    void run(RedisLog log) throws InterruptedException;
  }

  static void pause(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    var success = System.nanoTime();
    while (isWanted.getAsBoolean()) {
      try (var log = connect.get()) {
        check.accept(log);
        while (isWanted.getAsBoolean()) {
          step.run(log);
          success = System.nanoTime();
        }
      } catch (JedisException failure) {
        if (System.nanoTime() - success > PATIENCE.toNanos()) {
          failed.accept(failure.getMessage());
        }
        pause(PAUSE);
      } catch (RuntimeException bug) {
        LOG.error("A bug: this server could not go on with the log.", bug);
        failed.accept("it could not go on with the log");
        pause(PATIENCE);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }
}
