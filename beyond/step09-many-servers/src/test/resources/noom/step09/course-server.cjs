// The course's chat, on a server that shares its broadcasts: node course-server.cjs redis://localhost:6379
const { createServer } = require("node:http");
const { createRequire } = require("node:module");

const [url, folder] = process.argv.slice(2);
const installed = createRequire(`${folder}/`);
const { Server } = installed("socket.io");
const { createClient } = installed("redis");
const { createAdapter } = installed("@socket.io/redis-streams-adapter");

async function main() {
  const redis = createClient({ url });
  await redis.connect();
  const http = createServer();
  const io = new Server(http, { adapter: createAdapter(redis) });
  const count = (room) => io.sockets.adapter.rooms.get(room)?.size ?? 0;

  io.on("connection", (socket) => {
    let nickname = "Anon";
    socket.on("nickname", (name) => (nickname = name));
    socket.on("enter_room", (room, done) => {
      socket.join(room);
      done();
      socket.to(room).emit("welcome", nickname, count(room));
    });
    socket.on("new_message", (text, room, done) => {
      socket.to(room).emit("new_message", `${nickname}: ${text}`);
      done();
    });
    socket.on("disconnecting", () => {
      for (const room of socket.rooms) socket.to(room).emit("bye", nickname, count(room) - 1);
    });
  });
  http.listen(0, "localhost", () => console.log(`http://localhost:${http.address().port}/`));
}

main();
