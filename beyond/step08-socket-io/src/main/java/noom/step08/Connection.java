package noom.step08;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import noom.step02.Outbox;
import noom.step03.UserError;
import noom.step08.Packet.Type;
import noom.step08.engine.EngineListener;
import noom.step08.engine.EngineSession;

/** What Socket.IO makes of one session of Engine.IO: sockets in namespaces. */
final class Connection implements EngineListener {
  /** How long a client may take for what it has begun: to enter a namespace, or to send bytes. */
  static final Duration PATIENCE = Duration.ofSeconds(45);

  private final SocketIoServer server;
  private final EngineSession session;
  private final Map<String, ClientSocket> sockets = new HashMap<>(1); // small, for most have one
  private boolean hasEntered;
  private long begun; // events with attachments
  private Packet incomplete; // its attachments have not all come yet
  private Attachments attachments;

  Connection(SocketIoServer server, EngineSession session) {
    this.server = server;
    this.session = session;
    server.later(this, Connection::requireNamespace);
  }

  private void requireNamespace() {
    if (!hasEntered) {
      session.close("forced server close");
    }
  }

  Outbox outbox() {
    return session.outbox();
  }

  void send(Packet packet) {
    var taken = new Attachments();
    session.send(taken.takeFrom(packet).text());
    taken.bytes().forEach(session::send);
  }

  @Override
  public void hear(String message) {
    Packet.read(message)
        .filter(it -> incomplete == null && it.attachments() <= Attachments.MOST)
        .ifPresentOrElse(this::begin, this::end);
  }

  private void begin(Packet packet) {
    if (packet.attachments() == 0) {
      take(packet);
    } else {
      incomplete = packet;
      attachments = new Attachments();
      var number = ++begun; // not the packet: a timer must not keep it
      server.later(this, it -> it.requireComplete(number));
    }
  }

  private void requireComplete(long number) {
    if (incomplete != null && begun == number) {
      end();
    }
  }

  @Override
  public void hear(byte[] message) {
    if (incomplete == null) {
      end();
      return;
    }
    attachments.bytes().add(message);
    if (attachments.bytes().size() == incomplete.attachments()) {
      var complete = attachments.putInto(incomplete);
      incomplete = null;
      complete.ifPresentOrElse(this::take, this::end);
    }
  }

  /** What breaks the protocol ends all, without a word. */
  private void end() {
    session.close("forced close");
  }

  private void take(Packet packet) {
    var socket = Optional.ofNullable(sockets.get(packet.namespace()));
    if (packet.type() == Type.CONNECT && socket.isEmpty()) {
      enter(packet);
    } else if (packet.type() == Type.CONNECT || socket.isEmpty()) {
      session.close("forced server close");
    } else {
      take(packet, socket.get());
    }
  }

  private void take(Packet packet, ClientSocket socket) {
    switch (packet.type()) {
      case DISCONNECT -> leave(packet.namespace(), "client namespace disconnect");
      case ACK, BINARY_ACK -> socket.hearAck(packet);
      default -> socket.hear(packet);
    }
  }

  private record Refusal(String message) {}

  private void enter(Packet packet) {
    try {
      admit(packet, server.namespace(packet.namespace()));
    } catch (UserError mistake) {
      var refusal = new Refusal(mistake.getMessage());
      send(Packet.of(Type.CONNECT_ERROR, packet.namespace(), null, refusal));
    }
  }

  private void admit(Packet packet, Namespace namespace) {
    var names = namespace.admit(packet.data());
    var socket = new ClientSocket(this, namespace, packet.namespace(), names, packet.data());
    sockets.put(packet.namespace(), socket);
    hasEntered = true;
    socket.send(Type.CONNECT, null, names);
    socket.open();
  }

  void leave(String path, String reason) {
    Optional.ofNullable(sockets.remove(path)).ifPresent(it -> it.close(reason));
  }

  @Override
  public void lose(String reason) {
    List.copyOf(sockets.keySet()).forEach(path -> leave(path, reason));
  }
}
