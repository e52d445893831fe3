package noom.step08.engine;

import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import noom.step02.JettyTransport;
import noom.workbench.BinaryFrames;
import noom.workbench.frames.EventLoop;
import noom.workbench.handshake.Handshake;

/** One WebSocket: it begins a session, or takes over one that has begun with polling. */
final class EngineWebSocket {
  static final Duration LONGEST_UPGRADE = Duration.ofSeconds(10);

  private final EngineServer server;
  private final WsContext connection;
  private final JettyTransport transport;
  private EngineSession session; // null if there is none, or it does not take this WebSocket
  private boolean isProbing;

  EngineWebSocket(EngineServer server, WsContext connection) {
    this.server = server;
    this.connection = connection;
    this.transport = JettyTransport.of(connection, EnginePacket::frame);
  }

  void open() {
    BinaryFrames.allow(connection);
    EventLoop.join(connection.session); // all that it does are turns of one executor
    var sid = connection.queryParam("sid");
    Handshake.forget(connection);
    connection.session.setIdleTimeout(Duration.ZERO); // who is silent is noticed by the heartbeat
    if (sid == null) {
      session = server.open("");
      session.transport.upgrade(transport);
      session.outbox().send(server.handshake(session, List.of()));
    } else {
      server
          .find(sid)
          .filter(EngineSession::mayUpgrade)
          .ifPresentOrElse(this::beginUpgrade, () -> close("Session ID unknown"));
    }
  }

  private void beginUpgrade(EngineSession polling) {
    session = polling;
    session.isUpgrading = true;
    isProbing = true;
    server.executor.scheduleFor(this, LONGEST_UPGRADE, EngineWebSocket::giveUp);
  }

  private void giveUp() {
    if (isProbing) {
      close("The upgrade took too long.");
    }
  }

  void hear(String packet) {
    if (isProbing) {
      probe(packet);
    } else if (session != null) {
      session.receive(packet);
    }
  }

  void hear(ByteBuffer data) {
    var bytes = new byte[data.remaining()];
    data.get(bytes);
    if (isProbing) {
      close("An upgrade begins with a probe.");
    } else if (session != null) {
      session.receive(bytes);
    }
  }

  /** The client tries the WebSocket, then ends its polling, then moves. */
  private void probe(String packet) {
    if (packet.equals(EnginePacket.PING_PROBE)) {
      transport.write(List.of(EnginePacket.encode(EnginePacket.PONG_PROBE)), () -> {});
      session.transport.answer(EnginePacket.NOOP);
    } else if (packet.equals(EnginePacket.UPGRADE) && !session.isOver()) {
      isProbing = false;
      session.isUpgrading = false;
      session.transport.upgrade(transport);
    } else {
      close("An upgrade begins with a probe.");
    }
  }

  void lose() {
    if (isProbing) {
      isProbing = false;
      session.isUpgrading = false;
    } else if (session != null) {
      session.end("transport close");
    }
  }

  private void close(String reason) {
    transport.close(EngineSession.ENDED, reason);
  }
}
