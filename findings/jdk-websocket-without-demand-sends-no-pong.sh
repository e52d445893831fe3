#!/usr/bin/env bash
# The JDK's WebSocket client answers a ping only when the listener has asked for a message.
# version: java.net.http of JDK 17.0.15 and of JDK 25.0.3 (the java on the PATH); no other library.
# A good engineer would guess: request(n) holds back messages for the application; pings are answered by the client itself, at once.
# What happens: pings stand in the same line. A listener that takes its next message only after its work is done sends no pong
#   meanwhile, so a server with a heartbeat takes it for dead, though its machine and its line are well.
# Seen: without demand: no pong within 4 s / after request(1): pong
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo "on $(java -version 2>&1 | sed -n 2p)"

cat > Finding.java <<'JAVA'
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

class Finding {
  private static final byte[] PING = {(byte) 0x89, 0};

  public static void main(String[] args) throws Exception {
    var listener =
        new WebSocket.Listener() {
          @Override
          public void onOpen(WebSocket socket) {} // busy: asks for its first message later
        };
    var door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    var address = URI.create("ws://127.0.0.1:" + door.getLocalPort() + "/");
    var opening = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, listener);
    var server = door.accept();
    server.getOutputStream().write(handshake(server.getInputStream()));
    var client = opening.get(20, TimeUnit.SECONDS);

    server.getOutputStream().write(PING);
    server.setSoTimeout(4_000);
    var idle = answer(server.getInputStream());
    client.request(1);
    server.setSoTimeout(20_000);
    var asked = answer(server.getInputStream());
    System.out.printf("without demand: %s within 4 s%nafter request(1): %s%n", idle, asked);

    var asSeen = idle.equals("no pong") && asked.equals("pong");
    if (!asSeen) System.err.println("CHANGED: a pong no longer waits for the listener's demand.");
    System.exit(asSeen ? 0 : 1);
  }

  private static String answer(InputStream in) throws Exception {
    try {
      var opcode = in.read() & 0x0f;
      in.readNBytes(1 + 4); // an empty payload, and its mask
      return opcode == 0xa ? "pong" : "opcode " + opcode;
    } catch (SocketTimeoutException silence) {
      return "no pong";
    }
  }

  private static byte[] handshake(InputStream in) throws Exception {
    var request = new StringBuilder();
    while (!request.toString().endsWith("\r\n\r\n")) request.append((char) in.read());
    var key = request.toString().replaceAll("(?s).*Sec-WebSocket-Key: (\\S+).*", "$1");
    var joined = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    var accept = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(joined.getBytes()));
    return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: " + accept + "\r\n\r\n")
        .getBytes();
  }
}
JAVA
timeout 80 java Finding.java || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 80 s." >&2
  exit $code
}
