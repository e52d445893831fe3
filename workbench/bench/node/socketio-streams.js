// The course's last chat on several servers, which tell each other by a stream in Redis what is said.
import { createServer } from "node:http";
import { createAdapter } from "@socket.io/redis-streams-adapter";
import { createClient } from "redis";
import { Server } from "socket.io";
import { chat } from "./course-chat.js";

const redis = createClient({ url: process.env.REDIS });
await redis.connect();

const server = createServer((request, response) => response.end("Chat"));
const io = new Server(server, { transports: ["websocket"], adapter: createAdapter(redis) });

io.on("connection", chat(io));

server.listen(process.env.PORT, "localhost");
