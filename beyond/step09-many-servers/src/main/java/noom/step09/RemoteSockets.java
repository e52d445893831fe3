package noom.step09;

import java.util.List;
import java.util.Optional;
import noom.step03.Message;
import noom.step04.Socket;
import noom.step04.SocketServer;
import tools.jackson.databind.node.JsonNodeFactory;

/** Those who are connected to other servers, as sockets of this one. */
record RemoteSockets(SocketServer server) {

  /** The one who has come, as an entry says. */
  Socket of(Entry opened) {
    var wireAndKey = opened.text().split(" ", 2);
    return of(opened.socket(), wireAndKey[1], wireAndKey[0]);
  }

  private Socket of(String id, String key, String wire) {
    var real = new Elsewhere(server.wires.get(wire));
    return new Socket(id, key, real, Elsewhere.OUTBOX, server.executor());
  }

  /** Lets in all who are connected to a server, and calls them by their nicknames. */
  Instance restore(Snapshot.Instance it) {
    var instance = new Instance(it.id(), it.name(), it.last(), it.seen());
    for (var person : it.people()) {
      var socket = of(person.id(), person.key(), person.wire());
      instance.sockets.put(socket.id(), socket);
      server.open(socket);
      Optional.ofNullable(person.nickname()).ifPresent(name -> callIt(socket, name));
    }
    return instance;
  }

  private void callIt(Socket socket, String nickname) {
    var payload = JsonNodeFactory.instance.objectNode().put("nickname", nickname);
    server.handle(socket, "nickname", new Message("nickname", payload)::payload);
  }

  /** Lets them into a room, in this order. */
  void restore(String room, List<String> members) {
    members.stream()
        .flatMap(id -> server.rooms().find(id).stream())
        .forEach(it -> server.rooms().join(it, room));
  }
}
