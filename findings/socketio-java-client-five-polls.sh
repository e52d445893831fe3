#!/usr/bin/env bash
# Five sockets of one JVM that poll a host leave no request over: what one of them emits waits until a poll ends.
# version: io.socket socket.io-client 2.1.2 (Java, JDK 17), socket.io 4.8.4 (Node 20.20.2).
# A good engineer would guess: a socket with forceNew stands alone, and what it emits leaves at once.
# What happens: all share one OkHttp dispatcher, which runs five requests to a host at a time, and a poll that waits is one. The
#   sixth stays in its queue until a poll ends, mostly by the server's next ping: up to 25 s, here 15 s. Nothing fails or is logged.
# Seen: four sockets: answered after 0 s / five sockets: after 13 s / five sockets, a dispatcher for 50: after 0 s
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.socket</groupId><artifactId>socket.io-client</artifactId><version>2.1.2</version></dependency>
  </dependencies>
</project>
XML
mvn -q -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=libs
npm install --silent --no-audit --no-fund --prefix . socket.io@4.8.4

cat > Polls.java <<'JAVA'
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

class Polls {
  public static void main(String[] args) throws Exception {
    var address = URI.create("http://127.0.0.1:" + args[0]);
    var dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(50);
    var forMany = new OkHttpClient.Builder().dispatcher(dispatcher).build();
    System.out.println("four sockets: " + secondsToAck(4, address, null));
    System.out.println("five sockets: " + secondsToAck(5, address, null));
    System.out.println("five sockets, a dispatcher for 50: " + secondsToAck(5, address, forMany));
    System.exit(0);
  }

  /** Of an event that the last socket emits, when all are connected and poll. */
  private static long secondsToAck(int count, URI address, OkHttpClient client) throws Exception {
    var sockets = new Socket[count];
    for (int i = 0; i < count; i++) {
      var options = IO.Options.builder().setForceNew(true).setTransports(new String[] {"polling"}).build();
      options.callFactory = client;
      sockets[i] = IO.socket(address, options);
      var connected = new CountDownLatch(1);
      sockets[i].on("connect", it -> connected.countDown());
      sockets[i].connect();
      connected.await();
    }
    Thread.sleep(1_000); // now each has a poll that waits
    var answered = new CountDownLatch(1);
    var start = System.nanoTime();
    sockets[count - 1].emit("hi", new Object[0], (Ack) it -> answered.countDown());
    answered.await();
    var seconds = (System.nanoTime() - start) / 1_000_000_000;
    for (var socket : sockets) socket.disconnect();
    return seconds;
  }
}
JAVA
cat > finding.mjs <<'JS'
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Server } from "socket.io";

const server = new Server(0, { pingInterval: 15000 });
server.on("connection", (socket) => socket.on("hi", (ack) => ack()));
const { port } = server.httpServer.address();
const java = spawn("java", ["-cp", "libs/*", "Polls.java", port], { stdio: ["ignore", "pipe", "inherit"] });
let said = "";
java.stdout.on("data", (text) => {
  said += text;
});
await once(java, "close");

console.log(said.trim().replaceAll(/(\d+)$/gm, "answered after $1 s"));
const [four, five, fiveForMany] = said.match(/\d+$/gm).map(Number);
const asSeen = four < 5 && five >= 5 && fiveForMany < 5;
if (!asSeen) console.error("CHANGED: with five sockets what one emits no longer waits until a poll ends.");
process.exit(asSeen ? 0 : 1);
JS
timeout 80 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 80 s." >&2
  exit $code
}
