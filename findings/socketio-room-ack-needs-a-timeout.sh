#!/usr/bin/env bash
# Socket.IO: asking a whole room for acknowledgements without .timeout() fails after a millisecond.
# version: socket.io 4.8.4, socket.io-client 4.8.4, seen on Node 20.20.2.
# A good engineer would guess: without a timeout it waits for as long as it takes, as the same call to one socket does.
# What happens: the room's call rejects at once with "operation has timed out" and no responses, although its one member
#   got the question and answers 300 ms later. To one socket, the same call without a timeout waits and gets the answer.
# Seen: one socket: "yes" / room: operation has timed out, 0 responses, the question arrived / room with timeout(20000): ["yes"]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . socket.io@4.8.4 socket.io-client@4.8.4

cat > finding.mjs <<'JS'
import { once } from "node:events";
import { Server } from "socket.io";
import { io } from "socket.io-client";

const server = new Server(0);
server.on("connection", (socket) => socket.join("room"));
const { port } = server.httpServer.address();
const client = io(`http://127.0.0.1:${port}`, { transports: ["websocket"] });
let questions = 0;
client.on("question", (ack) => {
  questions++;
  setTimeout(() => ack("yes"), 300);
});
await once(client, "connect");

const [socket] = server.sockets.sockets.values();
const one = await socket.emitWithAck("question");
const room = await server.to("room").emitWithAck("question").catch((error) => error);
while (questions < 2) await new Promise((resolve) => setTimeout(resolve, 20));
const patient = await server.to("room").timeout(20_000).emitWithAck("question");

console.log(`one socket: ${JSON.stringify(one)}`);
console.log(`room: ${room.message ?? JSON.stringify(room)}, ${room.responses?.length} responses, the question arrived`);
console.log(`room with timeout(20000): ${JSON.stringify(patient)}`);
const asSeen = one === "yes" && room instanceof Error && room.responses.length === 0 && patient[0] === "yes";
if (!asSeen) console.error("CHANGED: a room's acknowledgement without a timeout no longer fails at once.");
process.exit(asSeen ? 0 : 1);
JS
timeout 60 node finding.mjs || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 60 s." >&2
  exit $code
}
