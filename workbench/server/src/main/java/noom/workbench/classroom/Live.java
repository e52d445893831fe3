package noom.workbench.classroom;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import noom.workbench.SerialExecutor;
import org.eclipse.jetty.websocket.api.Session;

/**
 * Shows each open console what has changed, once a second as long as there is one, and does what it
 * asks for. All of this are tasks of one executor.
 */
final class Live {
  static final Duration EVERY = Duration.ofSeconds(1);

  private final SerialExecutor executor;
  private final Map<Session, Watcher> watchers = new HashMap<>();
  private final Map<String, Consumer<Letter>> acts = new HashMap<>();
  private final LongAdder heard = new LongAdder();
  private final Report report;
  private double rate; // of messages, a second
  private long lastLook;
  private boolean isTicking;

  /** What there is to be shown. */
  @FunctionalInterface
  interface Report {
    /**
     * @param rate of messages that were heard, a second
     */
    State state(double rate);
  }

  Live(SerialExecutor executor, Report report) {
    this.executor = executor;
    this.report = report;
  }

  /** Says what is to be done when the console says something of this type. */
  void on(String type, Consumer<Letter> act) {
    acts.put(type, act);
  }

  /** A message of the lesson has come. */
  void heard() {
    heard.increment();
  }

  void install(JavalinConfig config) {
    config.routes.ws(
        Console.LIVE,
        ws -> {
          ws.onConnect(it -> executor.execute(() -> open(it)));
          ws.onMessage(it -> executor.execute(() -> hear(it)));
          ws.onClose(it -> executor.execute(() -> watchers.remove(it.session)));
        });
    config.events.serverStopping(executor::shutDown);
  }

  private void open(WsContext console) {
    var watcher = new Watcher(Channel.open(console));
    watchers.put(console.session, watcher);
    if (!isTicking) {
      isTicking = true;
      measure();
      executor.schedule(EVERY, this::tick);
    }
    watcher.show(report.state(rate));
  }

  private void hear(WsMessageContext console) {
    var letter = Letter.read(console.message());
    Optional.ofNullable(acts.get(letter.type()))
        .orElseThrow(() -> Letter.unknown(letter.type()))
        .accept(letter);
  }

  private void tick() {
    isTicking = !watchers.isEmpty();
    if (isTicking) {
      executor.schedule(EVERY, this::tick); // first, whatever happens now
      measure();
      var state = report.state(rate);
      watchers.values().forEach(it -> it.show(state));
    }
  }

  private void measure() {
    var elapsed = executor.nanos() - lastLook;
    rate = heard.sumThenReset() * (double) SECONDS.toNanos(1) / Math.max(elapsed, 1);
    lastLook = executor.nanos();
  }

  /** One open console. What it could not take yet, it is shown later, as it is then. */
  private static final class Watcher {
    private final Channel channel;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private State known = State.NOTHING;

    Watcher(Channel channel) {
      this.channel = channel;
    }

    void show(State state) {
      if (isBusy.compareAndSet(false, true)) {
        var changes = Letter.write("state", state.since(known));
        known = state;
        channel.sendText(changes, () -> isBusy.set(false));
      }
    }
  }
}
