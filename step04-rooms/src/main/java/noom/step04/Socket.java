package noom.step04;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import noom.step02.Outbox;
import noom.step03.Message;
import noom.step03.Nicknames;
import noom.step03.TokenBucket;

/** One connection: who it is, what is noted on it, and how to tell it something. */
public final class Socket {
  final String key = UUID.randomUUID().toString();
  final Outbox outbox;
  final TokenBucket incoming; // of any kind, even what is no JSON
  final TokenBucket requests; // of any kind: one must not keep a whole room busy
  final Set<String> rooms = new LinkedHashSet<>();
  String nickname;
  boolean isHeard = true;

  private final String id;
  private final TokenBucket chat;

  Socket(String id, Outbox outbox, LongSupplier nanoClock) {
    this.id = id;
    this.outbox = outbox;
    this.chat = new TokenBucket(20, 10, nanoClock);
    this.incoming = new TokenBucket(1_000, 200, nanoClock);
    this.requests = new TokenBucket(200, 20, nanoClock);
  }

  /** What everyone may know it by; also the name of its private room. */
  public String id() {
    return id;
  }

  /** The rooms it is in, without its private one. */
  public Set<String> rooms() {
    return Collections.unmodifiableSet(rooms);
  }

  public boolean hasNickname() {
    return nickname != null;
  }

  public String nickname() {
    return hasNickname() ? nickname : Nicknames.AT_FIRST;
  }

  /** How much it may still say, in rooms and elsewhere together. */
  public TokenBucket chat() {
    return chat;
  }

  /** Tells it, and nobody else. */
  public void emit(String event, Object payload) {
    outbox.send(Message.json(event, payload));
  }
}
