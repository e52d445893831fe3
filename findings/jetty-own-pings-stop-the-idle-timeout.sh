#!/usr/bin/env bash
# Jetty's WebSocket idle timeout never strikes while the server itself sends pings, though nobody answers them.
# version: Javalin 7.2.3 with Jetty 12.1.12, seen on JDK 17.
# A good engineer would guess: pings every second and an idle timeout of 3 s mean that a peer gone silent is closed after 3 s.
# What happens: writing counts as activity, so each ping resets the timer that should notice its missing pong. With
#   enableAutomaticPings the silent peer stays for ever; the same peer without pings is closed after 3 s with 1001.
# Seen: without pings: closed with 1001 / with pings: still open 15 s later, 0 pongs sent
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
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class Finding {
  public static void main(String[] args) throws Exception {
    var quiet = new CompletableFuture<Integer>();
    var pinged = new CompletableFuture<Integer>();
    var app =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.jetty.modifyWebSocketServletFactory(
                      factory -> factory.setIdleTimeout(Duration.ofSeconds(3)));
                  config.routes.ws("/quiet", ws -> ws.onClose(it -> quiet.complete(it.status())));
                  config.routes.ws(
                      "/pinged",
                      ws -> {
                        ws.onConnect(it -> it.enableAutomaticPings(1, TimeUnit.SECONDS));
                        ws.onClose(it -> pinged.complete(it.status()));
                      });
                })
            .start("127.0.0.1", 0);
    try (var one = open(app.port(), "/quiet"); var other = open(app.port(), "/pinged")) {
      System.out.println("without pings: closed with " + quiet.get(40, TimeUnit.SECONDS));
      Thread.sleep(15_000);
      var open = !pinged.isDone();
      System.out.println("with pings: " + (open ? "still open 15 s later, 0 pongs sent" : "closed"));
      if (!open) System.err.println("CHANGED: a peer that answers no ping is now closed.");
      System.exit(open && quiet.get() == 1001 ? 0 : 1);
    }
  }

  /** A peer that opens a WebSocket and then neither reads nor writes: a laptop that sleeps. */
  private static Socket open(int port, String path) throws Exception {
    var socket = new Socket("127.0.0.1", port);
    var handshake =
        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    socket.getOutputStream().write(handshake.getBytes());
    return socket;
  }
}
JAVA
timeout 90 java -cp "libs/*" Finding.java || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 90 s." >&2
  exit $code
}
