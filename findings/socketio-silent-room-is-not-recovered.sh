#!/usr/bin/env bash
# Socket.IO's connection state recovery forgets rooms and data of a client to which no event was emitted yet.
# version: socket.io 4.8.4, socket.io-client 4.8.4, seen on Node 20.20.2.
# A good engineer would guess: a break of 50 ms with nothing missed is the easiest of all recoveries.
# What happens: the client asks for recovery only if it has seen an offset, and an offset travels with emitted events
#   alone: acknowledgements and volatile events carry none. Whoever only asked and was answered starts from nothing.
# Seen: acknowledgements only: recovered false, rooms [], data {} / after one event: recovered true, rooms [kitchen], data {"name":"Ann"}
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
let last;
server.on("connection", (socket) => {
  const rooms = [...socket.rooms].filter((room) => room !== socket.id);
  last = `recovered ${socket.recovered}, rooms [${rooms}], data ${JSON.stringify(socket.data)}`;
  socket.on("enter", (room, name, ack) => {
    socket.join(room);
    socket.data.name = name;
    socket.volatile.emit("news", "volatile");
    ack("welcome");
  });
});
const { port } = server.httpServer.address();

async function afterABreak(hearsAnEvent) {
  const client = io(`http://127.0.0.1:${port}`, { transports: ["websocket"], reconnectionDelay: 50, forceNew: true });
  await once(client, "connect");
  await client.emitWithAck("enter", "kitchen", "Ann");
  if (hearsAnEvent) {
    server.to("kitchen").emit("news", "hello");
    await once(client, "news");
  }
  client.io.engine.close();
  await once(client, "connect");
  client.disconnect();
  return last;
}
const silent = await afterABreak(false);
const spoken = await afterABreak(true);

console.log(`acknowledgements only: ${silent}`);
console.log(`after one event: ${spoken}`);
const asSeen = silent === "recovered false, rooms [], data {}" && spoken === 'recovered true, rooms [kitchen], data {"name":"Ann"}';
if (!asSeen) console.error("CHANGED: recovery no longer depends on an event that was emitted before.");
process.exit(asSeen ? 0 : 1);
JS
timeout 60 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 60 s." >&2
  exit $code
}
