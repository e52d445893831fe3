// Nicknames, and messages that are objects: {type, payload}.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { WebSocket, WebSocketServer } from "ws";

const server = createServer((request, response) => response.end("Nicknames and JSON"));
const sockets = new WebSocketServer({ server });

const json = (type, payload) => JSON.stringify({ type, payload });

function broadcast(text) {
  sockets.clients.forEach((client) => {
    if (client.readyState === WebSocket.OPEN) {
      client.send(text);
    }
  });
}

sockets.on("connection", (socket) => {
  const id = randomUUID();
  let nickname = "Anon";
  socket.on("error", console.error);
  socket.on("message", (data) => {
    const { type, payload } = JSON.parse(data);
    switch (type) {
      case "nickname":
        nickname = payload;
        break;
      case "new_message":
        broadcast(json("new_message", { from: id, nickname, text: payload }));
        break;
    }
  });
  socket.send(json("connected", { id }));
});

server.listen(process.env.PORT, "localhost");
