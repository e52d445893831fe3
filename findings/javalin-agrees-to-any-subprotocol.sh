#!/usr/bin/env bash
# Javalin agrees to the first WebSocket subprotocol that a client offers, whatever it is.
# version: Javalin 7.2.3 with Jetty 12.1.12, seen on JDK 17 with its own HttpClient as the client.
# A good engineer would guess: a server that names no subprotocol answers without one (RFC 6455, 4.2.2),
#   so a client that insists on "chat.v9" notices that this server does not speak it.
# What happens: the handshake says Sec-WebSocket-Protocol: chat.v9, and the client believes that both speak it.
# Seen: offered chat.v9, chat.v8; agreed: "chat.v9" / offered chat.v8, chat.v9; agreed: "chat.v8"
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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.TimeUnit;

class Finding {
  public static void main(String[] args) throws Exception {
    var app =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.ws("/", ws -> ws.onMessage(it -> it.send(it.message())));
                })
            .start("127.0.0.1", 0);
    var first = agreed(app.port(), "chat.v9", "chat.v8");
    var second = agreed(app.port(), "chat.v8", "chat.v9");
    System.out.printf("offered chat.v9, chat.v8; agreed: \"%s\"%n", first);
    System.out.printf("offered chat.v8, chat.v9; agreed: \"%s\"%n", second);
    var asSeen = first.equals("chat.v9") && second.equals("chat.v8");
    if (!asSeen) System.err.println("CHANGED: an unknown subprotocol is no longer agreed to.");
    System.exit(asSeen ? 0 : 1);
  }

  private static String agreed(int port, String most, String less) throws Exception {
    var socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols(most, less)
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/"), new WebSocket.Listener() {})
            .get(20, TimeUnit.SECONDS);
    return socket.getSubprotocol();
  }
}
JAVA
timeout 60 java -cp "libs/*" Finding.java || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 60 s." >&2
  exit $code
}
