package noom.step09;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Does one thing with the log again and again, in a thread of its own. After a failure it tries
 * again through another connection, but not for long.
 *
 * @param isWanted whether to go on
 * @param check is done with each new connection
 * @param failed is told why it has given up
 */
record LogWorker(
    RedisAddress redis,
    BooleanSupplier isWanted,
    Consumer<RedisLog> check,
    Step step,
    Consumer<String> failed)
    implements Runnable {
  static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** May wait, for Redis or for work. */
  @FunctionalInterface
  interface Step {
    /**
     * @throws JedisException if Redis does not answer, or cannot: it will be done again
     */
    void run(RedisLog log) throws InterruptedException;
  }

  static void inTheBackground(String name, Runnable task) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
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
      try (var log = new RedisLog(redis)) {
        check.accept(log);
        while (isWanted.getAsBoolean()) {
          step.run(log);
          success = System.nanoTime();
        }
      } catch (JedisException failure) {
        if (System.nanoTime() - success > PATIENCE.toNanos()) {
          failed.accept(failure.getMessage());
          return;
        }
        pause(PAUSE);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }
}
