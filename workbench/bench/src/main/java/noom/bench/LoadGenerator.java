package noom.bench;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;

/**
 * Lets virtual users send messages by a schedule, one after the other, and measures how long each
 * takes to everyone who receives it.
 */
final class LoadGenerator {
  private static final long TIMEOUT_MILLIS = 20_000;

  private final VirtualUsers users;
  private final Schedule schedule;
  private final int receivers;
  private final String text;
  private final InFlight inFlight;
  private final Latencies latencies = new Latencies();
  private final long start = System.nanoTime();
  private long lastReceived = start;
  private int sender;
  private int sent;
  private long reads;

  /**
   * @param receivers how many receive a message, or an ack of it
   * @param text what is sent each time, with a sequence number
   * @param sender the number of the user that begins
   */
  LoadGenerator(
      VirtualUsers users,
      Schedule schedule,
      int receivers,
      String text,
      InFlight inFlight,
      int sender) {
    this.users = users;
    this.schedule = schedule;
    this.receivers = receivers;
    this.text = text;
    this.inFlight = inFlight;
    this.sender = sender;
  }

  /** Sends until the schedule is over, and waits until everything is received. */
  void run() throws IOException {
    users.onMessage(this::received);
    sendWhatIsDue();
    while (inFlight.count() > 0 || !schedule.isOver(elapsed(), sent)) {
      var read = users.receive(waiting());
      reads += read;
      if (read == 0 && elapsedSinceReceived() > TIMEOUT_MILLIS) {
        throw new BenchError("%d messages did not reach everyone.".formatted(inFlight.count()));
      }
      sendWhatIsDue();
    }
    users.onMessage(number -> {});
  }

  private long waiting() {
    var untilDue = NANOSECONDS.toMillis(schedule.dueAt(sent) - elapsed());
    return schedule.isOpenLoop() ? Math.max(0, untilDue) : TIMEOUT_MILLIS;
  }

  private long elapsed() {
    return System.nanoTime() - start;
  }

  private long elapsedSinceReceived() {
    return NANOSECONDS.toMillis(System.nanoTime() - lastReceived);
  }

  private void sendWhatIsDue() {
    while (schedule.isDue(elapsed(), sent, inFlight.count())) {
      var due = schedule.isOpenLoop() ? start + schedule.dueAt(sent) : System.nanoTime();
      send(SequenceNumber.on(text, inFlight.send(due, receivers)));
      sent++;
    }
  }

  private void send(String text) {
    var user = users.user(sender);
    sender = (sender + 1) % users.count();
    try {
      user.send(text);
    } catch (IOException broken) {
      throw new BenchError("A connection broke: " + broken.getMessage(), broken);
    }
  }

  private void received(int number) {
    lastReceived = System.nanoTime();
    latencies.add(lastReceived - inFlight.sentAt(number));
    if (inFlight.receive(number)) {
      sendWhatIsDue();
    }
  }

  /** The number of the user that sends next. */
  int sender() {
    return sender;
  }

  int sent() {
    return sent;
  }

  Sample sample(double serverCpu, double loadCpu) {
    return new Sample(
        latencies.count(),
        NANOSECONDS.toMicros(lastReceived - start) / 1e6,
        latencies.count() / (double) reads,
        serverCpu,
        loadCpu,
        latencies.percentile(50),
        latencies.percentile(95),
        latencies.percentile(99),
        latencies.max());
  }
}
