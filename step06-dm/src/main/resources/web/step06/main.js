import { addView } from "/workbench/wire-panel.js";
import { addWay, room, showLine, socket } from "/step05/main.js";
import { WhoHearsWhat } from "./diagram.js";
import { Listeners } from "./listeners.js";

export * from "/step05/main.js";

const myNickname = document.querySelector("#my-nickname");
const newNickname = document.querySelector("#name input");
const to = document.querySelector("#to");
const listeners = new Listeners(to);
let members = { room: null, members: [] }; // as told last

addView("Diagram", (box) => new WhoHearsWhat(box));

room.beforeEntering(async () => {
  if (room.name === null) await room.rename(myNickname.value);
});
room.onEntered(() => {
  newNickname.value = room.nickname;
  listeners.clear();
  showListeners();
});
room.onLeft(() => (myNickname.value = room.nickname));

socket.on("members", (told) => {
  members = told;
  showListeners();
});

to.addEventListener("change", showListeners); // who has left need not be offered any more

function showListeners() {
  const others = members.members.filter(({ id }) => id !== socket.id);
  if (members.room === room.name) listeners.show(others);
}

addWay(() => listeners.chosen !== null, whisper);

async function whisper(text) {
  const { id, nickname } = listeners.chosen;
  const said = await socket.emit("dm", { to: id, text });
  return showWhisper(said.nickname, nickname, text);
}

socket.on("dm", ({ nickname, text }) => showWhisper(nickname, room.nickname, text));

function showWhisper(from, to, text) {
  return showLine(`(whisper) ${from} → ${to}: ${text}`, "dm");
}
