package noom.step08;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import noom.step01.Notes;
import noom.step02.Outbox;
import noom.step08.Packet.Type;
import tools.jackson.databind.JsonNode;

/** One client in one namespace: what the course calls a socket. */
public final class ClientSocket {
  /** What a namespace keeps on it: {@code socket.data} in Socket.IO. */
  public final Notes notes = new Notes();

  private final Connection connection;
  private final Namespace namespace;
  private final String path;
  private final Names names;
  private final JsonNode auth;
  private final Map<Long, Consumer<List<JsonNode>>> acks = new HashMap<>();
  private long lastId;

  ClientSocket(
      Connection connection, Namespace namespace, String path, Names names, JsonNode auth) {
    this.connection = connection;
    this.namespace = namespace;
    this.path = path;
    this.names = names;
    this.auth = auth;
  }

  public Names names() {
    return names;
  }

  /** What the client has brought: an object, or missing. */
  public JsonNode auth() {
    return auth;
  }

  /** What waits to be sent to this client, in all of its namespaces. */
  Outbox outbox() {
    return connection.outbox();
  }

  /**
   * @param arguments what Jackson writes as JSON, or bytes
   */
  public void emit(String event, Object... arguments) {
    send(Type.EVENT, null, withName(event, arguments));
  }

  /** The same, and calls back with what the client answers; never, if it does not answer. */
  public void ask(String event, Consumer<List<JsonNode>> ack, Object... arguments) {
    acks.put(lastId, ack);
    send(Type.EVENT, lastId++, withName(event, arguments));
  }

  private static Object withName(String event, Object... arguments) {
    return Stream.concat(Stream.of(event), Stream.of(arguments)).toList();
  }

  /** Sends it out of this namespace; its other namespaces stay. */
  public void disconnect() {
    send(Type.DISCONNECT, null, null);
    connection.leave(path, "server namespace disconnect");
  }

  void send(Type type, Long id, Object data) {
    connection.send(Packet.of(type, path, id, data));
  }

  void open() {
    namespace.open(this);
  }

  void hear(Packet packet) {
    namespace.hear(this, packet.event(), packet.arguments(), ack(packet.id()));
  }

  private Ack ack(Long id) {
    return arguments -> {
      if (id != null) {
        send(Type.ACK, id, arguments);
      }
    };
  }

  /** An answer to nothing is no answer. */
  void hearAck(Packet packet) {
    var ack = acks.remove(packet.id());
    if (ack != null) {
      ack.accept(packet.arguments());
    }
  }

  void close(String reason) {
    namespace.close(this, reason);
  }
}
