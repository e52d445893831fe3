#!/usr/bin/env bash
# Socket.IO: volatile events are not dropped while the line is down; all of them arrive later.
# version: socket.io 4.8.4, socket.io-client 4.8.4, seen on Node 20.20.2.
# A good engineer would guess: volatile is for positions in a game: what cannot be delivered now is dropped, the next one counts.
# What happens: "not ready" means that there is no connection. While the network swallows everything and no heartbeat
#   has noticed yet, each volatile event goes into the TCP buffers, and when the line is back the client gets every stale one.
# Seen: during the break: 0 of 100 / after it: 100 of 100, from 0 to 99
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . socket.io@4.8.4 socket.io-client@4.8.4

cat > finding.mjs <<'JS'
import { once } from "node:events";
import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Server } from "socket.io";
import { io } from "socket.io-client";

const server = new Server(0);
const ends = [];
const relay = net.createServer((browser) => {
  const behind = net.connect(server.httpServer.address().port, "127.0.0.1");
  ends.push(browser, behind);
  join();
});
const join = () => (ends[0].pipe(ends[1]), ends[1].pipe(ends[0]));
const cut = () => ends.forEach((end) => end.unpipe().pause());
await once(relay.listen(0, "127.0.0.1"), "listening");

const client = io(`http://127.0.0.1:${relay.address().port}`, { transports: ["websocket"] });
const heard = [];
client.on("position", (number) => heard.push(number));
await once(client, "connect");

cut();
for (let number = 0; number < 100; number++) {
  server.volatile.emit("position", number);
  await pause(20);
}
const during = heard.length;
join();
server.emit("end");
await once(client, "end");

console.log(`during the break: ${during} of 100`);
console.log(`after it: ${heard.length} of 100, from ${heard[0]} to ${heard.at(-1)}`);
const asSeen = during === 0 && heard.length === 100;
if (!asSeen) console.error("CHANGED: volatile events of a dead line are no longer all kept and delivered.");
process.exit(asSeen ? 0 : 1);
JS
timeout 60 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 60 s." >&2
  exit $code
}
