#!/usr/bin/env bash
# Jetty: an open WebSocket holds the HTTP request that it began with, though its session has copies of all that one may ask.
# version: Jetty 12.1.14 (12.1.12 too), ee10, seen on JDK 17.
# A good engineer would guess: the names say it. CompletedUpgradeRequest and CompletedUpgradeResponse copy, so that the request,
#   its parser, its buffers and the HTTP connection may go once the WebSocket is open.
# What happens: the response's copy keeps a map over the live headers of the answer, which know the answer, which knows the request:
#   some 5 KB for each connection, for as long as it is open.
# Seen: open: the request is still held / closed: it is gone
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.eclipse.jetty.ee10.websocket</groupId>
      <artifactId>jetty-ee10-websocket-jetty-server</artifactId><version>12.1.14</version>
    </dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=libs

cat > Finding.java <<'JAVA'
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.websocket.server.config.JettyWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

class Finding {
  static volatile WeakReference<Object> request;
  static final CountDownLatch closed = new CountDownLatch(1);

  public static class Listener implements Session.Listener.AutoDemanding {
    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
      closed.countDown();
      callback.succeed();
    }
  }

  public static void main(String[] args) throws Exception {
    var server = new Server();
    var connector = new ServerConnector(server);
    server.addConnector(connector);
    var context = new ServletContextHandler("/");
    JettyWebSocketServletContainerInitializer.configure(
        context,
        (it, container) ->
            container.addMapping(
                "/",
                (asked, answer) -> {
                  var servlet = asked.getHttpServletRequest();
                  request = new WeakReference<>(ServletContextRequest.getServletContextRequest(servlet));
                  return new Listener();
                }));
    server.setHandler(context);
    server.start();

    var address = URI.create("ws://127.0.0.1:" + connector.getLocalPort() + "/");
    var client = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new WebSocket.Listener() {}).join();
    var heldWhileOpen = !goes();
    System.out.println("open: the request is " + (heldWhileOpen ? "still held" : "gone"));
    client.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    closed.await(20, TimeUnit.SECONDS);
    var goneAfterwards = goes();
    System.out.println("closed: it is " + (goneAfterwards ? "gone" : "still held"));
    var asSeen = heldWhileOpen && goneAfterwards;
    if (!asSeen) System.err.println("CHANGED: the request of a handshake no longer lives just as long as its WebSocket.");
    System.exit(asSeen ? 0 : 1);
  }

  /** Whether the collector takes it, asked for five seconds. */
  private static boolean goes() throws InterruptedException {
    for (int i = 0; i < 25 && request.get() != null; i++) {
      System.gc();
      Thread.sleep(200);
    }
    return request.get() == null;
  }
}
JAVA
timeout 90 java -cp "libs/*" Finding.java || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 90 s." >&2
  exit $code
}
