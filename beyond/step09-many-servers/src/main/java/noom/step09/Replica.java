package noom.step09;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import noom.step03.UserError;
import noom.step04.Socket;
import noom.step04.SocketServer;
import noom.workbench.Listeners;
import noom.workbench.PolicyViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.StreamEntryID;

/**
 * What all servers have agreed on, as this one knows it: state machine replication. Each begins
 * with the same, and applies the same entries in the same order with the same handlers, so each
 * comes to the same. In turns of the server only.
 */
final class Replica {
  /** A server of which nothing was read for so long is gone, by the clock of Redis. */
  static final Duration SILENCE = Duration.ofSeconds(10);

  static final int SERVICE_RESTART = 1012; // IANA, WebSocket Close Code Number Registry

  /** A server has come, is gone, or has somebody more or less. */
  final Listeners<Instance> changed = new Listeners<>();

  private static final Logger LOG = LoggerFactory.getLogger(Replica.class);

  private final SocketServer server;
  private final RemoteSockets remote;
  private final RoomHistory history;
  private final Map<String, Instance> instances = new LinkedHashMap<>();
  private StreamEntryID position = RedisLog.BEGINNING;
  private boolean isApplying;
  private int sinceSnapshot;

  Replica(SocketServer server, RoomHistory history) {
    this.server = server;
    this.remote = new RemoteSockets(server);
    this.history = history;
    server.disconnected.add((socket, why) -> remove(socket));
  }

  boolean isApplying() {
    return isApplying;
  }

  boolean knows(String instance) {
    return instances.containsKey(instance);
  }

  List<Instance> instances() {
    return List.copyOf(instances.values());
  }

  StreamEntryID position() {
    return position;
  }

  /**
   * Whether there should be a new snapshot: the larger it is, the later.
   *
   * @param least so many entries after the last one
   */
  boolean isDue(int least) {
    return sinceSnapshot >= least + server.rooms().everyone().sockets().count() + history.size();
  }

  /**
   * Does what an entry says.
   *
   * @param ours gives our own turn, if it is an entry about one of our sockets
   */
  void apply(Entry entry, Supplier<Turn> ours) {
    isApplying = true;
    try {
      position = entry.id();
      sinceSnapshot++;
      forgetSilent(entry.at());
      meet(entry);
      Optional.ofNullable(instances.get(entry.server()))
          .filter(it -> it.accepts(entry))
          .ifPresent(it -> perform(it, entry, ours));
    } finally {
      isApplying = false;
    }
  }

  private void forgetSilent(long now) {
    instances.values().stream()
        .filter(it -> now - it.seen > SILENCE.toMillis())
        .toList()
        .forEach(this::forget);
  }

  private void meet(Entry entry) {
    if (entry.kind() == Entry.Kind.HELLO && !knows(entry.server())) {
      Optional.ofNullable(instances.get(entry.socket())).ifPresent(this::forget);
      instances.put(entry.server(), new Instance(entry.server(), entry.text(), -1, entry.at()));
    }
  }

  /** All who were connected to it are gone. */
  private void forget(Instance instance) {
    instances.remove(instance.id);
    List.copyOf(instance.sockets.values()).forEach(it -> drop(it, "its server is gone"));
    changed.tell(instance, "gone");
  }

  private void drop(Socket socket, String reason) {
    socket.outbox.close(SERVICE_RESTART, reason);
    server.forget(socket, reason);
  }

  private void perform(Instance instance, Entry entry, Supplier<Turn> ours) {
    switch (entry.kind()) {
      case OPENED -> open(instance, entry, ours.get());
      case SAID -> say(instance.sockets.get(entry.socket()), entry, ours.get());
      case CLOSED -> close(instance.sockets.get(entry.socket()), entry, ours.get());
      case LEFT -> forget(instance);
      case SAVED -> sinceSnapshot = 0;
      case HELLO -> changed.tell(instance, "here");
      case ALIVE -> {}
    }
  }

  private void open(Instance instance, Entry entry, Turn turn) {
    var socket = turn == null ? remote.of(entry) : turn.socket();
    instance.sockets.put(socket.id(), socket);
    run(socket, turn, () -> server.open(socket));
    changed.tell(instance, "one more");
  }

  private void say(Socket socket, Entry entry, Turn turn) {
    if (socket != null) {
      run(socket, turn, () -> socket.wire.replay(socket, entry.text()));
    }
  }

  private void close(Socket socket, Entry entry, Turn turn) {
    if (socket != null) {
      run(socket, turn, () -> server.forget(socket, entry.text()));
    }
  }

  /** A socket is gone; its own server may not have noticed yet that it has come back elsewhere. */
  private void remove(Socket socket) {
    instances.values().stream()
        .filter(it -> it.sockets.remove(socket.id(), socket))
        .forEach(it -> changed.tell(it, "one less"));
  }

  private void run(Socket socket, Turn turn, Runnable otherwise) {
    run(turn == null ? new Turn(socket, otherwise) : turn);
  }

  /** What goes wrong is a matter between a socket and its own server. */
  void run(Turn turn) {
    try {
      turn.action().run();
    } catch (UserError refused) {
      LOG.debug("Refused on its own server, too.", refused);
    } catch (PolicyViolation flood) {
      turn.socket().outbox.close(1008, flood.getMessage());
    } catch (RuntimeException bug) {
      LOG.error("A bug: an entry of the log could not be applied.", bug);
      turn.socket().outbox.close(1011, "The server made a mistake.");
    }
  }

  Snapshot snapshot() {
    var rooms = new LinkedHashMap<String, List<String>>();
    for (var room : server.rooms().names()) {
      rooms.put(room, server.rooms().members(room).stream().map(Socket::id).toList());
    }
    var all = instances.values().stream().map(Instance::snapshot).toList();
    return new Snapshot(position.toString(), all, rooms, history.all());
  }

  /** Forgets everybody, and begins with this; our own browsers come back as to a new server. */
  void begin(Snapshot state) {
    isApplying = true;
    try {
      var everyone = server.rooms().everyone().sockets().toList();
      everyone.forEach(it -> drop(it, "all servers agree anew"));
      instances.clear();
      history.replace(state.history());
      state.instances().forEach(it -> instances.put(it.id(), remote.restore(it)));
      state.rooms().forEach(remote::restore);
      position = state.place();
    } finally {
      isApplying = false;
    }
  }
}
