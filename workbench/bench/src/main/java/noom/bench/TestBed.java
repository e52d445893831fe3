package noom.bench;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Path;

/** A server that runs, and its virtual users. */
final class TestBed implements AutoCloseable {
  /**
   * Steps 03 to 07 give each user a token bucket: 20 messages at once, then 10 a second. So no
   * server is sent more.
   */
  private static final int BURST = 19;

  private static final int PER_SECOND = 10;

  /**
   * A server of plain text greets nobody, so only silence tells that the last is in; and one with
   * rooms still tells everyone who has come. It is not counted as time to connect.
   */
  private static final int SILENCE_MILLIS = 300;

  private final Server server;
  private final Fleet fleet;
  private final VirtualUsers users;
  private final Closeable beside;
  private final InFlight inFlight = new InFlight();
  private int sender;
  private long bucketsFull = System.nanoTime();

  private TestBed(Server server, Fleet fleet, VirtualUsers users) {
    this.beside = server.protocol().beside(fleet.first().port());
    this.server = server;
    this.fleet = fleet;
    this.users = users;
  }

  /**
   * @param selector of the users of all servers that run at the same time
   */
  static TestBed start(Server server, Selector selector, Cores cores, Path logs)
      throws IOException {
    var fleet = Fleet.start(server, cores, logs);
    var ports = fleet.ports(Math.max(1, server.sharing()));
    return new TestBed(server, fleet, new VirtualUsers(selector, ports, server.protocol()));
  }

  /** The only process, or the first of several. */
  ServerProcess process() {
    return fleet.first();
  }

  Fleet fleet() {
    return fleet;
  }

  /** Connects more users, until there are so many; returns how many came per second. */
  double growTo(int count) throws IOException {
    var before = users.count();
    var start = System.nanoTime();
    named(() -> users.growTo(count));
    var nanos = System.nanoTime() - start;
    users.awaitSilence(SILENCE_MILLIS);
    return (count - before) * 1e9 / nanos;
  }

  /** Runs a workload, once everyone may send as much as at the beginning. */
  Sample run(Workload workload) throws IOException {
    awaitFullBuckets();
    users.awaitSilence(1);
    var me = ProcessHandle.current();
    var loadBefore = ServerProcess.cpuSeconds(me);
    var serverBefore = fleet.cpuSeconds();
    var load = load(workload);
    named(load::run);
    var serverCpu = fleet.cpuSeconds() - serverBefore;
    var loadCpu = ServerProcess.cpuSeconds(me) - loadBefore;
    sender = load.sender();
    bucketsFull = System.nanoTime() + (long) (1e9 * load.sent() / users.count() / PER_SECOND);
    return load.sample(serverCpu, loadCpu);
  }

  /** The same on several servers, with what each of them and their Redis did. */
  SharedSample runShared(Workload workload) throws IOException {
    var before = fleet.work();
    var sample = run(workload);
    var messages = sample.deliveries() / server.protocol().receivers(users.count());
    return new SharedSample(sample, messages, fleet.work().since(before));
  }

  private void awaitFullBuckets() {
    ServerProcess.pause(Math.max(0, NANOSECONDS.toMillis(bucketsFull - System.nanoTime())));
  }

  private LoadGenerator load(Workload workload) {
    var receivers = server.protocol().receivers(users.count());
    var schedule = workload.schedule(BURST * users.count());
    return new LoadGenerator(users, schedule, receivers, workload.text(), inFlight, sender);
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
      throw new BenchError(server.name() + ": " + reason.getMessage(), reason);
    }
  }

  @Override
  public void close() throws IOException {
    users.close();
    beside.close();
    fleet.close();
  }
}
