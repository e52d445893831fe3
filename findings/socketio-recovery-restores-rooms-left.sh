#!/usr/bin/env bash
# Socket.IO's connection state recovery puts a socket back into a room that it had left.
# version: socket.io 4.8.4, socket.io-client 4.8.4, seen on Node 20.20.2.
# A good engineer would guess: a saved session is used up by the recovery, and disconnect() called on purpose ends it.
# What happens: the first snapshot stays for its whole two minutes. A socket that was recovered once, then left its room
#   and then disconnected on purpose comes back as "recovered", inside the old room, and hears what is said there.
# Seen: first: new [] / after a break: recovered [kitchen] / after leave, disconnect(), connect(): recovered [kitchen] / heard: in the kitchen
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . socket.io@4.8.4 socket.io-client@4.8.4

cat > finding.mjs <<'JS'
import { once } from "node:events";
import { Server } from "socket.io";
import { io } from "socket.io-client";

const server = new Server(0, { connectionStateRecovery: {} });
const arrivals = [];
server.on("connection", (socket) => {
  const rooms = [...socket.rooms].filter((room) => room !== socket.id);
  arrivals.push(`${socket.recovered ? "recovered" : "new"} [${rooms}]`);
  socket.on("join", (room, ack) => (socket.join(room), ack()));
  socket.on("leave", (room, ack) => (socket.leave(room), ack()));
  socket.emit("greeting"); // without an event there is no offset, and nothing is recovered
});

const { port } = server.httpServer.address();
const client = io(`http://127.0.0.1:${port}`, { transports: ["websocket"], reconnectionDelay: 50 });
const heard = [];
client.on("news", (text) => heard.push(text));
await once(client, "greeting");
await client.emitWithAck("join", "kitchen");

client.io.engine.close(); // the line breaks
await once(client, "greeting");
await client.emitWithAck("leave", "kitchen");

client.disconnect();
client.connect();
await once(client, "greeting");
server.to("kitchen").emit("news", "in the kitchen");
server.emit("news", "everywhere");
while (!heard.includes("everywhere")) await once(client, "news");

console.log(`first: ${arrivals[0]}`);
console.log(`after a break: ${arrivals[1]}`);
console.log(`after leave, disconnect(), connect(): ${arrivals[2]}`);
console.log(`heard: ${heard.join(", ")}`);
const asSeen = arrivals[1] === "recovered [kitchen]" && arrivals[2] === "recovered [kitchen]" && heard[0] === "in the kitchen";
if (!asSeen) console.error("CHANGED: a room that was left no longer comes back with the recovered session.");
process.exit(asSeen ? 0 : 1);
JS
timeout 60 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 60 s." >&2
  exit $code
}
