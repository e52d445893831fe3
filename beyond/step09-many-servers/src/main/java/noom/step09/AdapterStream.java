package noom.step09;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import noom.step03.Nicknames;
import noom.step04.RoomChat.Said;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.workbench.DaemonThread;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.resps.StreamEntry;

/**
 * Servers of the course, in Node, hear what is said in our rooms, and we hear what is said in
 * theirs: by the stream of {@code @socket.io/redis-streams-adapter} 0.3.1. It carries broadcasts,
 * at most once, and nothing else. The servers of ours that are one use it each for its own people.
 */
final class AdapterStream {
  private static final int MOST_WAITING = 1_000;
  private static final int MOST_KEPT = 10_000; // as the adapter does

  private final SocketServer server;
  private final RedisAddress redis;
  private final String stream;
  private final BlockingQueue<Broadcast> outgoing = new LinkedBlockingQueue<>(MOST_WAITING);
  private Optional<StreamEntryID> position = Optional.empty(); // of the reader
  private volatile boolean isOpen = true;

  private AdapterStream(SocketServer server, RedisAddress redis, String stream) {
    this.server = server;
    this.redis = redis;
    this.stream = stream;
  }

  /**
   * @param stream its name, as that of the adapter's option {@code streamName}
   */
  static AdapterStream install(SocketServer server, RedisAddress redis, String stream) {
    var it = new AdapterStream(server, redis, stream);
    server.amend("new_message", (socket, said) -> it.tell(socket, (Said) said));
    server.rooms().joined.add((socket, room) -> it.tell(socket, room, "welcome", 0));
    server.rooms().leaving.add((socket, room) -> it.tell(socket, room, "bye", 1));
    DaemonThread.of("adapter writer", it.worker(it::write)).start();
    DaemonThread.of("adapter reader", it.worker(it::read)).start();
    return it;
  }

  /** As long as Redis is away, nobody hears anything: that is what at most once means. */
  private LogWorker worker(LogWorker.Step step) {
    return new LogWorker(
        () -> new RedisLog(redis, stream), () -> isOpen, log -> {}, step, why -> {});
  }

  void close() {
    isOpen = false;
  }

  private Object tell(Socket author, Said said) {
    tell(author, Broadcast.to(said.room(), "new_message", said.nickname() + ": " + said.text()));
    return said;
  }

  private void tell(Socket socket, String room, String event, int less) {
    var count = server.rooms().members(room).size() - less;
    tell(socket, Broadcast.to(room, event, Nicknames.of(socket.notes), count));
  }

  /** Of our servers, that one tells to which the socket is connected. */
  private void tell(Socket socket, Broadcast broadcast) {
    if (!(socket.wire instanceof Elsewhere)) {
      outgoing.offer(broadcast); // as in Node: at most once
    }
  }

  private void write(RedisLog log) throws InterruptedException {
    var next = outgoing.poll(RedisLog.LONGEST_WAIT, TimeUnit.MILLISECONDS);
    if (next != null) {
      log.append(next.fields(), MOST_KEPT);
    }
  }

  private void read(RedisLog log) {
    var from = position.orElseGet(log::last);
    var entries = log.read(from);
    position = Optional.of(entries.isEmpty() ? from : entries.get(entries.size() - 1).getID());
    server.executor().execute(() -> entries.forEach(this::hear));
  }

  private void hear(StreamEntry entry) {
    Broadcast.read(entry.getFields()).ifPresent(this::hear);
  }

  private record Change(String room, String id, String nickname, int count) {}

  /** Who is in a room over there, only they know: what we count are ours. */
  private void hear(Broadcast it) {
    var room = it.room();
    var ours = server.rooms().members(room).size();
    switch (it.event()) {
      case "new_message" -> tellOurs(it, new Said(room, "", it.speaker(), it.words()));
      case "welcome", "bye" -> tellOurs(it, new Change(room, "", it.first(), ours));
      default -> {}
    }
  }

  private void tellOurs(Broadcast it, Object payload) {
    server.rooms().to(it.room()).emit(it.event(), payload);
  }
}
