import { enter, room, showLine, socket } from "/step04/main.js";
import { RoomList } from "./room-list.js";

export * from "/step04/main.js";

const title = document.querySelector("#room h3");
export const roomList = new RoomList(document.querySelector("#rooms ul"), enter);

socket.on("welcome", ({ room: where, nickname, count }) => notice(where, `${nickname} joined!`, count));
socket.on("bye", ({ room: where, nickname, count }) => notice(where, `${nickname} left!`, count));

socket.on("room_change", ({ rooms }) => {
  roomList.show(rooms);
  roomList.mark(room.name);
  rooms.filter(({ name }) => name === room.name).forEach(({ count }) => showCount(count));
});

room.addEventListener("entered", ({ detail: { count } }) => {
  roomList.mark(room.name);
  showCount(count);
});
room.addEventListener("left", () => roomList.mark(null));

function notice(where, words, count) {
  if (where !== room.name) return;
  showLine(words, "notice");
  showCount(count);
}

function showCount(count) {
  title.textContent = `Room ${room.name} (${count})`;
}
