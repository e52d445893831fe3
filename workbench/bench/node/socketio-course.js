// The course's last chat, on one server.
import { createServer } from "node:http";
import { Server } from "socket.io";
import { chat } from "./course-chat.js";

const server = createServer((request, response) => response.end("Chat"));
const io = new Server(server, { transports: ["websocket"] });

io.on("connection", chat(io));

server.listen(process.env.PORT, "localhost");
