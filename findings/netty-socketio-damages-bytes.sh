#!/usr/bin/env bash
# netty-socketio damages every binary argument that today's Socket.IO clients send or receive.
# version: netty-socketio 2.0.14 (Java, JDK 17), socket.io-client 4.8.4 (Node 20.20.2).
# A good engineer would guess: a server that accepts Engine.IO 4 clients passes bytes through.
# What happens: towards a WebSocket client each attachment has Engine.IO 3's type byte 4 in front. From a polling client the
#   handler gets the ASCII text "b" + base64 instead of the bytes. Nothing fails: the data are only wrong.
# Seen: over WebSocket: sent 0a141e, server has 0a141e, back 040a141e / by polling: sent 0a141e, server has 6243685165
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.corundumstudio.socketio</groupId><artifactId>netty-socketio</artifactId><version>2.0.14</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=libs
npm install --silent --no-audit --no-fund --prefix . socket.io-client@4.8.4

cat > Echo.java <<'JAVA'
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.HexFormat;

class Echo {
  public static void main(String[] args) throws Exception {
    var configuration = new Configuration();
    configuration.setHostname("127.0.0.1");
    configuration.setPort(Integer.parseInt(args[0]));
    var server = new SocketIOServer(configuration);
    server.addEventListener(
        "bytes",
        byte[].class,
        (client, bytes, ack) -> {
          client.sendEvent("had", HexFormat.of().formatHex(bytes));
          client.sendEvent("back", (Object) bytes);
        });
    server.start();
    Thread.sleep(80_000);
    System.exit(0);
  }
}
JAVA
cat > finding.mjs <<'JS'
import { spawn } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import { io } from "socket.io-client";

const free = net.createServer().listen(0, "127.0.0.1");
await once(free, "listening");
const { port } = free.address();
free.close();
const java = spawn("java", ["-cp", "libs/*", "Echo.java", port], { stdio: "inherit" });

function client(transport) {
  return io(`http://127.0.0.1:${port}`, { transports: [transport], forceNew: true, reconnectionDelayMax: 500 });
}
const websocket = client("websocket");
await once(websocket, "connect");
const back = once(websocket, "back");
const had = once(websocket, "had");
websocket.emit("bytes", Buffer.from([10, 20, 30]));
const [overWebSocket] = await had;
const [returned] = await back;
const polling = client("polling");
await once(polling, "connect");
polling.emit("bytes", Buffer.from([10, 20, 30]));
const [byPolling] = await once(polling, "had");
java.kill();

const asHex = returned.toString("hex");
console.log(`over WebSocket: sent 0a141e, server has ${overWebSocket}, back ${asHex}`);
console.log(`by polling: sent 0a141e, server has ${byPolling}`);
const asSeen = overWebSocket === "0a141e" && asHex === "040a141e" && byPolling === Buffer.from("bChQe").toString("hex");
if (!asSeen) console.error("CHANGED: binary arguments no longer have a 4 in front, or are no longer base64 text.");
process.exit(asSeen ? 0 : 1);
JS
timeout 80 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 80 s." >&2
  exit $code
}
