// Rooms, with an ack for every event.
import { createServer } from "node:http";
import { Server } from "socket.io";

const server = createServer((request, response) => response.end("Rooms"));
const io = new Server(server, { transports: ["websocket"] });

io.on("connection", (socket) => {
  socket.data.nickname = "Anon";
  socket.on("nickname", (nickname, done) => {
    socket.data.nickname = nickname;
    done({ nickname });
  });
  socket.on("enter_room", (room, done) => {
    socket.join(room);
    done({ room, count: io.sockets.adapter.rooms.get(room).size });
  });
  socket.on("new_message", (text, room, done) => {
    const said = { room, from: socket.id, nickname: socket.data.nickname, text };
    socket.to(room).emit("new_message", said);
    done(said);
  });
});

server.listen(process.env.PORT, "localhost");
