#!/usr/bin/env bash
# Javalin: each WebSocket makes an HTTP session on the server, though the program never asks for one, and it outlives the connection.
# version: Javalin 7.2.3 with Jetty 12.1.12, seen on JDK 17.
# A good engineer would guess: sessions are made by who calls for one, such as sessionAttribute(…).
# What happens: at the handshake Javalin copies the session's attributes, and to ask for them makes a session. The 101 sets its
#   cookie; a program that keeps no cookies leaves another session behind with each WebSocket, and they have no time-out.
# Seen: 50 WebSockets opened and closed: 50 sessions made (time-out: -1), 0 destroyed, Set-Cookie: JSESSIONID
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
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class Finding {
  private static final int WEBSOCKETS = 50;

  public static void main(String[] args) throws Exception {
    var made = new AtomicInteger();
    var destroyed = new AtomicInteger();
    var closed = new CountDownLatch(WEBSOCKETS);
    var timeout = new AtomicInteger();
    var app =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.jetty.modifyServletContextHandler(
                      it ->
                          it.addEventListener(
                              new HttpSessionListener() {
                                @Override
                                public void sessionCreated(HttpSessionEvent event) {
                                  made.incrementAndGet();
                                  timeout.set(event.getSession().getMaxInactiveInterval());
                                }

                                @Override
                                public void sessionDestroyed(HttpSessionEvent event) {
                                  destroyed.incrementAndGet();
                                }
                              }));
                  config.routes.ws("/", ws -> ws.onClose(it -> closed.countDown()));
                })
            .start("127.0.0.1", 0);
    var cookie = "none";
    for (int i = 0; i < WEBSOCKETS; i++) {
      try (var socket = new Socket("127.0.0.1", app.port())) {
        var request =
            "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + app.port() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        socket.getOutputStream().write(request.getBytes());
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
        for (var line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
          if (line.toLowerCase().startsWith("set-cookie")) cookie = line.split("[ =]")[1];
        }
      }
    }
    closed.await(20, TimeUnit.SECONDS);
    System.out.printf(
        "%d WebSockets opened and closed: %d sessions made (time-out: %d), %d destroyed, Set-Cookie: %s%n",
        WEBSOCKETS, made.get(), timeout.get(), destroyed.get(), cookie);
    var asSeen = made.get() == WEBSOCKETS && destroyed.get() == 0 && timeout.get() == -1;
    if (!asSeen) System.err.println("CHANGED: a WebSocket no longer makes a session that stays.");
    System.exit(asSeen ? 0 : 1);
  }
}
JAVA
timeout 90 java -cp "libs/*" Finding.java || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 90 s." >&2
  exit $code
}
