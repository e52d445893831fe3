package noom.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;

/**
 * A crowd talks for a while, one after the other; how long it takes until all hear what one says.
 */
final class Talk {
  private static final long PATIENCE_MILLIS = 20_000;

  private final Crowd crowd;
  private final Pace pace;
  private final int perMessage;
  private final String text;
  private final Flight flight;
  private final Latencies latencies = new Latencies();
  private final long start = System.nanoTime();
  private long lastHeard = start;
  private int speaker;
  private int sent;
  private long reads;

  /**
   * @param perMessage how many hear what one says, or that it was heard
   * @param text what is said each time, with a stamp
   */
  Talk(Crowd crowd, Pace pace, int perMessage, String text, Flight flight, int speaker) {
    this.crowd = crowd;
    this.pace = pace;
    this.perMessage = perMessage;
    this.text = text;
    this.flight = flight;
    this.speaker = speaker;
  }

  /** Talks until it is over and everything is heard. */
  void run() throws IOException {
    crowd.tell(this);
    speak();
    while (flight.inTheAir() > 0 || !pace.isOver(elapsed(), sent)) {
      var read = crowd.listen(waiting());
      reads += read;
      if (read == 0 && elapsedSinceHeard() > PATIENCE_MILLIS) {
        throw new BenchError("%d messages did not reach everyone.".formatted(flight.inTheAir()));
      }
      speak();
    }
    crowd.tell(null);
  }

  private long waiting() {
    var untilDue = NANOSECONDS.toMillis(pace.dueAt(sent) - elapsed());
    return pace.isByTheClock() ? Math.max(0, untilDue) : PATIENCE_MILLIS;
  }

  private long elapsed() {
    return System.nanoTime() - start;
  }

  private long elapsedSinceHeard() {
    return NANOSECONDS.toMillis(System.nanoTime() - lastHeard);
  }

  private void speak() {
    while (pace.isDue(elapsed(), sent, flight.inTheAir())) {
      var due = pace.isByTheClock() ? start + pace.dueAt(sent) : System.nanoTime();
      say(Stamp.on(text, flight.start(due, perMessage)));
      sent++;
    }
  }

  private void say(String text) {
    var listener = crowd.listener(speaker);
    speaker = (speaker + 1) % crowd.size();
    try {
      var frame = crowd.protocol().say(text, listener.number);
      listener.send(Frames.TEXT, frame.getBytes(UTF_8));
    } catch (IOException broken) {
      throw new BenchError("A connection broke: " + broken.getMessage(), broken);
    }
  }

  /** One of the crowd has heard a message. */
  void heard(int number) {
    lastHeard = System.nanoTime();
    latencies.add(lastHeard - flight.sentAt(number));
    if (flight.arrive(number)) {
      speak();
    }
  }

  /** Who speaks next. */
  int speaker() {
    return speaker;
  }

  int sent() {
    return sent;
  }

  Sample sample(double serverCpu, double loadCpu) {
    return new Sample(
        latencies.total(),
        NANOSECONDS.toMicros(lastHeard - start) / 1e6,
        latencies.total() / (double) reads,
        serverCpu,
        loadCpu,
        latencies.millis(0.5),
        latencies.millis(0.95),
        latencies.millis(0.99),
        latencies.maxMillis());
  }
}
