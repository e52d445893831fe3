package noom.bench;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Path;

/** A server and its crowd. */
final class Stand implements AutoCloseable {
  /** Steps 03 to 07 let everyone say 20 things at once, then 10 a second; so all servers must. */
  private static final int BURST = 19;

  private static final int PER_SECOND = 10;
  private static final int QUIET_MILLIS = 300;

  private final Contender contender;
  private final ServerProcess server;
  private final Crowd crowd;
  private final Flight flight = new Flight();
  private int speaker;
  private long rested = System.nanoTime();

  private Stand(Contender contender, ServerProcess server, Crowd crowd) {
    this.contender = contender;
    this.server = server;
    this.crowd = crowd;
  }

  /**
   * @param selector of all crowds that are there at the same time
   */
  static Stand open(Contender contender, Selector selector, Cores cores, Path logs)
      throws IOException {
    var server = ServerProcess.start(contender, cores, logs);
    return new Stand(contender, server, new Crowd(selector, server.port(), contender.protocol()));
  }

  ServerProcess server() {
    return server;
  }

  /** Lets more in; returns how many came per second. */
  double growTo(int listeners) throws IOException {
    var before = crowd.size();
    var start = System.nanoTime();
    named(() -> crowd.growTo(listeners));
    var nanos = System.nanoTime() - start;
    crowd.settle(QUIET_MILLIS);
    return (listeners - before) * 1e9 / nanos;
  }

  /** What the server does in one go, after everyone is rested. */
  Sample run(Go go) throws IOException {
    rest();
    crowd.settle(1);
    var me = ProcessHandle.current();
    var loadBefore = ServerProcess.cpuSeconds(me);
    var serverBefore = server.cpuSeconds();
    var talk = talk(go);
    named(talk::run);
    var serverCpu = server.cpuSeconds() - serverBefore;
    var loadCpu = ServerProcess.cpuSeconds(me) - loadBefore;
    speaker = talk.speaker();
    rested = System.nanoTime() + (long) (1e9 * talk.sent() / crowd.size() / PER_SECOND);
    return talk.sample(serverCpu, loadCpu);
  }

  /** What may fail because of the server. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private void named(Step step) throws IOException {
    try {
      step.run();
    } catch (BenchError reason) {
      throw new BenchError(contender.name() + ": " + reason.getMessage(), reason);
    }
  }

  private Talk talk(Go go) {
    var perMessage = Math.min(crowd.size(), contender.protocol().perRoom());
    var pace = go.pace(BURST * crowd.size());
    return new Talk(crowd, pace, perMessage, go.text(), flight, speaker);
  }

  /** Until everyone may say as much as at the beginning. */
  private void rest() {
    ServerProcess.pause(Math.max(0, NANOSECONDS.toMillis(rested - System.nanoTime())));
  }

  @Override
  public void close() throws IOException {
    crowd.close();
    server.close();
  }
}
