import { enter, room, showLine, socket } from "/step04/main.js";
import { translate } from "/workbench/translate.js";
import { RoomList } from "./room-list.js";

export * from "/step04/main.js";

const title = document.querySelector("#room h3");
export const roomList = new RoomList(document.querySelector("#rooms ul"), enter);

socket.on("welcome", (who) => notice("room.joined", who));
socket.on("bye", (who) => notice("room.left", who));

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

function notice(what, { room: where, nickname, count }) {
  if (where !== room.name) return;
  showLine(translate(what, { nickname }), "notice");
  showCount(count);
}

function showCount(count) {
  title.textContent = translate("room.count", { room: room.name, count });
}
