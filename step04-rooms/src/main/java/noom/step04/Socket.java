package noom.step04;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import noom.step01.Notes;
import noom.step02.Outbox;
import noom.step03.TokenBucket;
import noom.workbench.SerialExecutor;

/** One connection: its id, its rooms, what features keep on it, and how to tell it something. */
public final class Socket {
  /** What features keep on this socket: {@code socket.data} in Socket.IO. */
  public final Notes notes = new Notes();

  /** What waits to be sent to it. */
  public final Outbox outbox;

  /** What only its own browser may know: by this it comes back after a break. */
  public final String key;

  /** How it is spoken to. */
  public final Wire wire;

  static final int INCOMING_BURST = 1_000;
  static final int INCOMING_PER_SECOND = 200;
  static final int REQUEST_BURST = 200;
  static final int REQUESTS_PER_SECOND = 20;

  final TokenBucket incoming; // messages of any kind, even what is no JSON
  final TokenBucket requests; // one must not keep a whole room busy
  final List<String> rooms = new ArrayList<>(0); // small, for most are in one or none
  boolean isHeard = true;

  private final String id;

  /**
   * @param id what everyone may know it by
   * @param executor that of its server
   */
  public Socket(String id, Wire wire, Outbox outbox, SerialExecutor executor) {
    this(id, UUID.randomUUID().toString(), wire, outbox, executor);
  }

  /**
   * A socket as another server knows it.
   *
   * @param key what that one alone knows
   */
  public Socket(String id, String key, Wire wire, Outbox outbox, SerialExecutor executor) {
    this.id = id;
    this.key = key;
    this.wire = wire;
    this.outbox = outbox;
    LongSupplier nanoClock = executor::nanos;
    this.incoming = new TokenBucket(INCOMING_BURST, INCOMING_PER_SECOND, nanoClock);
    this.requests = new TokenBucket(REQUEST_BURST, REQUESTS_PER_SECOND, nanoClock);
  }

  /** What everyone may know it by; also the name of its private room. */
  public String id() {
    return id;
  }

  /** The rooms it is in now, without its private one, in the order in which it entered them. */
  public Set<String> rooms() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(rooms));
  }

  /** Tells it, and nobody else. */
  public void emit(String event, Object payload) {
    wire.emit(List.of(this), event, payload);
  }
}
