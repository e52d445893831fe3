#!/usr/bin/env bash
# Socket.IO with the Redis streams adapter decides only after a round trip to Redis who is in a room, even on one server.
# version: socket.io 4.8.4, @socket.io/redis-streams-adapter 0.3.1, ioredis 5.11.1, Redis 7.0.15, Node 20.20.2.
# A good engineer would guess: an adapter adds servers. The sockets of this one hear a room's event at once, as without it.
# What happens: the server hears its own event from the stream and looks into the room then. A member that leaves in the next line
#   misses what was said before, a newcomer of the next line gets it, and a direct emit to a member overtakes the room's.
# Seen: without: Ann [1 to the room, 2 to Ann], Bob [] / streams adapter: Ann [2 to Ann], Bob [1 to the room]
set -euo pipefail
folder=$(mktemp -d)
trap 'kill -9 ${redis:-} 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
port=$((20000 + RANDOM % 10000))
redis-server --port $port --bind 127.0.0.1 --save "" --dir "$folder" > redis.log &
redis=$!
disown
echo "on $(redis-server --version | cut -d' ' -f1-3)"
npm install --silent --no-audit --no-fund --prefix . \
  socket.io@4.8.4 socket.io-client@4.8.4 @socket.io/redis-streams-adapter@0.3.1 ioredis@5.11.1

cat > finding.mjs <<'JS'
import { once } from "node:events";
import { createAdapter } from "@socket.io/redis-streams-adapter";
import Redis from "ioredis";
import { Server } from "socket.io";
import { io } from "socket.io-client";

async function conversation(options) {
  const server = new Server(0, options);
  const { port } = server.httpServer.address();
  const join = async () => {
    const client = io(`http://127.0.0.1:${port}`, { transports: ["websocket"], forceNew: true });
    await once(client, "connect");
    const heard = [];
    client.on("said", (text) => heard.push(text));
    return { client, heard, socket: server.sockets.sockets.get(client.id) };
  };
  const ann = await join();
  const bob = await join();

  ann.socket.join("room");
  server.to("room").emit("said", "1 to the room");
  ann.socket.emit("said", "2 to Ann");
  ann.socket.leave("room");
  bob.socket.join("room");

  const ends = Promise.all([once(ann.client, "end"), once(bob.client, "end")]);
  server.emit("end"); // goes the same way as the first, so it comes after it
  await ends;
  return `Ann [${ann.heard.join(", ")}], Bob [${bob.heard.join(", ")}]`;
}
const without = await conversation({});
const streams = await conversation({ adapter: createAdapter(new Redis(process.argv[2], "127.0.0.1")) });

console.log(`without: ${without}`);
console.log(`streams adapter: ${streams}`);
const asSeen = without === "Ann [1 to the room, 2 to Ann], Bob []" && streams === "Ann [2 to Ann], Bob [1 to the room]";
if (!asSeen) console.error("CHANGED: an event to a room is no longer delivered to those who are in it only after Redis answered.");
process.exit(asSeen ? 0 : 1);
JS
timeout 60 node finding.mjs $port || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 60 s." >&2
  exit $code
}
