// A chat in plain text: what one says, everyone hears, as the README of ws has it.
import { createServer } from "node:http";
import { WebSocket, WebSocketServer } from "ws";

const server = createServer((request, response) => response.end("A chat in plain text"));
const sockets = new WebSocketServer({ server });

sockets.on("connection", (socket) => {
  socket.on("error", console.error);
  socket.on("message", (data, isBinary) => {
    sockets.clients.forEach((client) => {
      if (client.readyState === WebSocket.OPEN) {
        client.send(data, { binary: isBinary });
      }
    });
  });
});

server.listen(process.env.PORT, "localhost");
