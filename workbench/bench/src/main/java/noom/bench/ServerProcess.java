package noom.bench;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import noom.testkit.FreePort;

/** A server that runs as a process of its own, and ends with us. */
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int MILLIS_TO_ANSWER = 5_000;

  private final Process process;
  private final Thread end;
  private final int port;
  private double startSeconds;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
    this.end = new Thread(process::destroyForcibly, "end of a server");
    Runtime.getRuntime().addShutdownHook(end);
  }

  /**
   * Starts a server and waits for its page.
   *
   * @param logs the folder for what it says
   */
  static ServerProcess start(Server server, Cores cores, Path logs) throws IOException {
    return start(server, Map.of(), cores, logs);
  }

  /** The same with something more in its environment. */
  static ServerProcess start(Server server, Map<String, String> environment, Cores cores, Path logs)
      throws IOException {
    Files.createDirectories(logs);
    var port = FreePort.find();
    var log = logs.resolve(server.name().replaceAll("\\W+", "-") + ".log");
    var builder = new ProcessBuilder(cores.forServer(server.command()));
    builder.environment().put("PORT", "" + port);
    builder.environment().putAll(environment);
    var start = System.nanoTime();
    var process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    var started = new ServerProcess(process, port);
    started.startSeconds = secondsUntilPage(process, port, start);
    if (started.startSeconds < 0) {
      started.close();
      throw new BenchError("%s did not start; see %s".formatted(server.name(), log));
    }
    return started;
  }

  private static double secondsUntilPage(Process process, int port, long start) {
    while (process.isAlive() && System.nanoTime() - start < PATIENCE.toNanos()) {
      if (answers(port)) {
        return NANOSECONDS.toMicros(System.nanoTime() - start) / 1e6;
      }
      pause(1);
    }
    return -1;
  }

  private static boolean answers(int port) {
    try {
      var page = URI.create("http://localhost:" + port + "/").toURL().openConnection();
      page.setReadTimeout(MILLIS_TO_ANSWER);
      return ((HttpURLConnection) page).getResponseCode() < 400; // or the way to its https page
    } catch (IOException notYet) {
      return false;
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stop) {
      throw new BenchError("Stopped.", stop);
    }
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** How long it took from the command to the first page. */
  double startSeconds() {
    return startSeconds;
  }

  double cpuSeconds() {
    return cpuSeconds(process.toHandle());
  }

  /** How long a process has worked; zero if the system does not tell. */
  static double cpuSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /** Not politely: to say goodbye to thousands would take its time. */
  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (InterruptedException stop) {
      throw new BenchError("Stopped.", stop);
    } catch (IllegalStateException isEnding) {
      // then the hook runs anyway
    }
  }
}
