#!/usr/bin/env bash
# Jetty: setMaxOutgoingFrames drops messages from the middle of a conversation, and Javalin's send says nothing about it.
# version: Javalin 7.2.3 with Jetty 12.1.12, seen on JDK 17.
# A good engineer would guess: a queue that is full closes the slow connection, blocks the sender, or at least throws.
# What happens: each send beyond the limit fails alone, inside a callback that Javalin does not pass on. No exception, no onError,
#   the connection stays open and goes on: the reader that catches up gets 0 to about 130, then "later", and cannot know what is missing.
# Seen: 1000 sent, 0 exceptions, 0 errors, open: true / arrived: 0 to 136 without a gap, then "later": 863 lost
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.javalin</groupId><artifactId>javalin</artifactId><version>7.2.3</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=libs

cat > Finding.java <<'JAVA'
import io.javalin.Javalin;
import io.javalin.websocket.WsContext;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class Finding {
  private static final int SENT = 1000;

  public static void main(String[] args) throws Exception {
    var connected = new CompletableFuture<WsContext>();
    var errors = new AtomicInteger();
    var app =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.ws(
                      "/",
                      ws -> {
                        ws.onConnect(connected::complete);
                        ws.onError(it -> errors.incrementAndGet());
                      });
                })
            .start("127.0.0.1", 0);
    var arrived = new ArrayList<String>();
    try (var socket = new Socket("127.0.0.1", app.port())) {
      var in = handshake(socket, app.port());
      var server = connected.get(20, TimeUnit.SECONDS);
      server.session.setMaxOutgoingFrames(4);
      var exceptions = 0;
      for (int number = 0; number < SENT; number++) exceptions += send(server, number);
      System.out.printf("%d sent, %d exceptions, %d errors, open: %s%n", SENT, exceptions, errors.get(), server.session.isOpen());

      socket.setSoTimeout(3000); // the reader wakes up and takes all there is
      readUntilSilence(in, arrived);
      server.send("later " + "x".repeat(100));
      socket.setSoTimeout(20_000);
      arrived.add(readText(in));

      var last = arrived.size() - 2;
      var noGap = arrived.get(last).equals("" + last);
      var lost = SENT - 1 - last;
      System.out.printf("arrived: 0 to %d %s a gap, then \"%s\": %d lost%n", last, noGap ? "without" : "with", arrived.get(last + 1), lost);
      var asSeen = exceptions == 0 && errors.get() == 0 && lost > 0 && arrived.get(last + 1).equals("later");
      if (!asSeen) System.err.println("CHANGED: messages beyond the limit no longer vanish from an open connection without a sign.");
      System.exit(asSeen ? 0 : 1);
    }
  }

  private static int send(WsContext server, int number) {
    try {
      server.send(number + " " + "x".repeat(30_000));
      return 0;
    } catch (RuntimeException thrown) {
      return 1;
    }
  }

  private static DataInputStream handshake(Socket socket, int port) throws IOException {
    var request =
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    socket.getOutputStream().write(request.getBytes());
    var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    for (int line = 0, c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n' && line == 0) break;
      line = c == '\n' ? 0 : c == '\r' ? line : line + 1;
    }
    return in;
  }

  private static void readUntilSilence(DataInputStream in, ArrayList<String> arrived) throws IOException {
    try {
      while (true) arrived.add(readText(in));
    } catch (java.net.SocketTimeoutException silence) {
      // nothing more is on its way
    }
  }

  /** The first word of the next text frame. */
  private static String readText(DataInputStream in) throws IOException {
    in.readUnsignedByte();
    int length = in.readUnsignedByte();
    if (length == 126) length = in.readUnsignedShort();
    return new String(in.readNBytes(length)).split(" ")[0];
  }
}
JAVA
timeout 90 java -cp "libs/*" Finding.java || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 90 s." >&2
  exit $code
}
