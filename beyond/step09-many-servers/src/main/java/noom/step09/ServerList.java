package noom.step09;

import java.util.List;
import java.util.Optional;
import noom.step04.SocketServer;
import noom.step05.Throttle;

/** Tells everyone which servers there are, and who is on which; and whether this one is alone. */
final class ServerList {
  static final int MAX_LISTED = 300;

  private final SocketServer server;
  private final Optional<Cluster> cluster;
  private final Throttle throttle;
  private Servers known;

  private ServerList(SocketServer server, Optional<Cluster> cluster) {
    this.server = server;
    this.cluster = cluster;
    this.throttle = new Throttle(server.executor());
  }

  /**
   * @param cluster none, if there is no Redis
   */
  static void install(SocketServer server, Optional<Cluster> cluster) {
    var list = new ServerList(server, cluster);
    list.known = list.now();
    server.connected.add((socket, what) -> socket.emit("servers", list.known));
    cluster.ifPresent(it -> it.replica().changed.add((instance, what) -> list.change()));
    cluster.ifPresent(it -> it.moved.add((who, where) -> list.tell()));
  }

  private record Listed(String name, boolean isHere, int count, List<String> ids) {}

  private record Servers(boolean isAlone, List<Listed> servers) {}

  private void change() {
    throttle.soon("servers", server.rooms().everyone().sockets().count(), this::tell);
  }

  private void tell() {
    known = now();
    server.rooms().everyone().emit("servers", known);
  }

  private Servers now() {
    var isAlone = cluster.map(Cluster::isAlone).orElse(false);
    var all =
        cluster.stream().filter(it -> !isAlone).flatMap(it -> it.replica().instances().stream());
    return new Servers(isAlone, all.map(this::listed).toList());
  }

  private Listed listed(Instance it) {
    var isHere = cluster.flatMap(Cluster::id).equals(Optional.of(it.id));
    var ids = it.sockets.keySet().stream().limit(MAX_LISTED).toList();
    return new Listed(it.name, isHere, it.sockets.size(), ids);
  }
}
