package noom.step08.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * A packet of Engine.IO is a text: a digit that says what it is, then what it carries. Bytes are a
 * {@code b} and base64; only a WebSocket has frames of their own for them.
 */
final class EnginePacket {
  static final String OPEN = "0";
  static final String CLOSE = "1";
  static final String PING = "2";
  static final String PONG = "3";
  static final String MESSAGE = "4";
  static final String UPGRADE = "5";
  static final String NOOP = "6";
  static final String BINARY = "b";

  static final String PING_PROBE = PING + "probe";
  static final String PONG_PROBE = PONG + "probe";

  /** Stands between the packets of a payload, which is what one poll or one POST carries. */
  private static final char SEPARATOR = '\u001e';

  private EnginePacket() {}

  static String ofBytes(byte[] bytes) {
    return BINARY + Base64.getEncoder().encodeToString(bytes);
  }

  /** The bytes in a packet; null if that is no base64, which the Java client breaks into lines. */
  static byte[] bytes(String packet) {
    try {
      return Base64.getDecoder().decode(packet.substring(1).replaceAll("[\r\n]", ""));
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  static ByteBuffer encode(String packet) {
    return ByteBuffer.wrap(packet.getBytes(UTF_8));
  }

  static List<String> ofPayload(String payload) {
    return List.of(payload.split(String.valueOf(SEPARATOR), -1));
  }

  static byte[] payload(List<ByteBuffer> packets) {
    var size = packets.stream().mapToInt(it -> it.remaining() + 1).sum() - 1;
    var payload = ByteBuffer.allocate(size);
    for (var packet : packets) {
      if (payload.position() > 0) {
        payload.put((byte) SEPARATOR);
      }
      payload.put(packet);
    }
    return payload.array();
  }

  /** The frame that carries a packet through a WebSocket. */
  static Frame frame(ByteBuffer packet) {
    if (packet.get(packet.position()) != BINARY.charAt(0)) {
      return new Frame(OpCode.TEXT).setPayload(packet);
    }
    var base64 = packet.slice(packet.position() + 1, packet.remaining() - 1);
    return new Frame(OpCode.BINARY).setPayload(Base64.getDecoder().decode(base64));
  }
}
