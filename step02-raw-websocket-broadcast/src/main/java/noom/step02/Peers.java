package noom.step02;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Everyone who is connected. One thing happens at a time, so that all hear the messages in the same
 * order; nobody waits for long, because a message only goes into each outbox.
 */
public final class Peers {
  private final Set<Outbox> outboxes = new LinkedHashSet<>();

  public synchronized void join(Outbox peer) {
    outboxes.add(peer);
  }

  /** Greets a newcomer, and lets it in: nothing that others say comes before the greeting. */
  public synchronized void join(Outbox peer, String greeting) {
    peer.send(greeting);
    join(peer);
  }

  /** Takes out who has left; who is not there is no mistake. */
  public synchronized void leave(Outbox peer) {
    outboxes.remove(peer);
  }

  /** Sends the text to everyone, the sender too. */
  public synchronized void broadcast(String text) {
    Outbox.sendToAll(outboxes, text);
  }

  public synchronized int count() {
    return outboxes.size();
  }
}
