package noom.step08.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import noom.step02.Outbox;
import noom.step03.TokenBucket;
import noom.step03.UserError;
import noom.workbench.PolicyViolation;

/**
 * One client, whatever carries its packets: it begins with a handshake, may move from polling to a
 * WebSocket, and ends once. All is done in turns of the server's serial executor.
 */
public final class EngineSession {
  /** The close code of a WebSocket whose session the server ends; the reason tells why. */
  public static final int ENDED = 4003;

  static final int LARGEST_PACKET = 64 * 1024; // bytes, as of a frame
  static final Duration LONGEST_POLL = Duration.ofSeconds(10);
  static final Duration UPGRADE_PAUSE = Duration.ofMillis(50);
  static final Duration LAST_POLL = Duration.ofSeconds(1);
  static final int BURST = 2_000;
  static final int PER_SECOND = 400;

  /** Known to this client alone: by it any request is taken for one of this session. */
  final String sid = UUID.randomUUID().toString();

  final String address;
  final UpgradableTransport transport = new UpgradableTransport(this::hungUp);
  boolean isUpgrading;

  private final EngineServer server;
  private final Outbox outbox = Outbox.to(transport);
  private final Heartbeat heartbeat;
  private final TokenBucket packets;
  private final EngineListener listener;
  private boolean isOver;

  EngineSession(EngineServer server, String address) {
    this.server = server;
    this.address = address;
    this.heartbeat = new Heartbeat(server, this);
    this.packets = new TokenBucket(BURST, PER_SECOND, server.executor::nanos);
    this.listener = server.onConnection.apply(this);
  }

  /** What waits to be sent; each text is a packet of Engine.IO. */
  public Outbox outbox() {
    return outbox;
  }

  public void send(String message) {
    outbox.send(EnginePacket.MESSAGE + message);
  }

  public void send(byte[] message) {
    outbox.send(EnginePacket.ofBytes(message));
  }

  /**
   * Hangs up; what still waits is not sent any more.
   *
   * @param reason as the original names it, such as {@code forced close}
   */
  public void close(String reason) {
    end(reason);
    outbox.close(ENDED, reason);
  }

  /** The session is over, for this reason; the second time this changes nothing. */
  void end(String reason) {
    if (!isOver) {
      isOver = true;
      server.forget(this);
      listener.lose(reason);
    }
  }

  /** The outbox has hung up, because the client is too slow. */
  private void hungUp() {
    server.executor.execute(() -> end("transport close"));
  }

  /** The same session goes on through a WebSocket. */
  boolean mayUpgrade() {
    return transport.isPolling() && !isUpgrading && !isOver;
  }

  boolean isOver() {
    return isOver;
  }

  boolean isExpired() {
    return heartbeat.isExpired();
  }

  /** A poll waits until there is something to send; a second one at the same time ends it all. */
  void poll(CompletableFuture<byte[]> poll) {
    if (isOver) { // the client has said goodbye, and hears it
      server.forget(this);
      poll.complete(EnginePacket.encode(EnginePacket.NOOP).array());
      return;
    }
    if (!transport.isPolling() || transport.hasPoll()) {
      transport.answer(EnginePacket.CLOSE);
      close("transport error");
      throw EngineError.BAD_REQUEST.refusal();
    }
    transport.park(poll);
    outbox.afterwards(transport::sendUnsent);
    var longest = isUpgrading ? UPGRADE_PAUSE : LONGEST_POLL;
    server.executor.scheduleFor(transport, longest, it -> it.answer(poll, EnginePacket.NOOP));
  }

  /**
   * Returns whether it is a packet at all; if not, the session is over.
   *
   * @throws PolicyViolation if there are too many
   */
  boolean receive(String packet) {
    try {
      count();
      return isOver || understands(packet);
    } catch (RuntimeException bug) {
      end("forced close"); // whoever catches it hangs up on a WebSocket, with a code
      transport.answer(EnginePacket.CLOSE);
      throw bug;
    }
  }

  /** The same for bytes. */
  boolean receive(byte[] bytes) {
    return receive(EnginePacket.ofBytes(bytes));
  }

  private void count() {
    try {
      packets.take();
    } catch (UserError tooFast) { // nobody would read it
      throw new PolicyViolation();
    }
  }

  private boolean understands(String packet) {
    switch (packet.isEmpty() ? ' ' : packet.charAt(0)) {
      case '1' -> goodbye();
      case '3' -> heartbeat.hearPong();
      case '4' -> hear(packet);
      case 'b' -> hearBytes(packet);
      case '5', '6' -> {} // an upgrade that is over, and nothing
      default -> close("parse error");
    }
    return !isOver || packet.equals(EnginePacket.CLOSE);
  }

  private void hear(String packet) {
    if (packet.getBytes(UTF_8).length > LARGEST_PACKET) {
      close("transport error");
    } else {
      listener.hear(packet.substring(1));
    }
  }

  private void hearBytes(String packet) {
    var bytes = EnginePacket.bytes(packet);
    if (bytes == null) {
      close("parse error");
    } else if (bytes.length > LARGEST_PACKET) {
      close("transport error");
    } else {
      listener.hear(bytes);
    }
  }

  /** A poll of the client may be on its way: it is answered as one that waits already. */
  private void goodbye() {
    var owesAnswer = transport.isPolling() && !transport.hasPoll();
    transport.answer(EnginePacket.NOOP);
    close("transport close");
    if (owesAnswer) {
      server.keep(this, LAST_POLL);
    }
  }
}
