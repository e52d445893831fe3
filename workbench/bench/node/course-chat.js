// The course's last chat: rooms, a line as one text, and a function that the server calls when it is done.
export const chat = (io) => (socket) => {
  socket.data.nickname = "Anon";
  socket.on("nickname", (nickname, done) => {
    socket.data.nickname = nickname;
    done();
  });
  socket.on("enter_room", (room, done) => {
    socket.join(room);
    done();
    socket.to(room).emit("welcome", socket.data.nickname, io.sockets.adapter.rooms.get(room).size);
  });
  socket.on("new_message", (text, room, done) => {
    socket.to(room).emit("new_message", `${socket.data.nickname}: ${text}`);
    done();
  });
};
