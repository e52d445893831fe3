import { ifLate } from "/step04/socket.js";
import { changeWay, members, room, showLine, socket } from "/step07/main.js";
import { translate } from "/workbench/translate.js";
import { addView } from "/workbench/wire-panel.js";
import { ServerMap } from "./tools/server-map.js";

export * from "/step07/main.js";

// What was said before

let known = 0; // how many of all that was ever said in this room this page has shown
let knownToAll = 0; // before its server was alone: what is said then, no other server counts

socket.on("new_message", (said) => note(said));

function note({ room: where }) {
  if (where === room.name) known++;
}

changeWay((way) => (text) => {
  const line = way(text);
  line.answer.then(note, () => ifLate(line.answer, note));
  return line;
});

room.addEventListener("entered", ({ detail: { history, said } }) => {
  known = knownToAll = said;
  if (!history.length) return;
  history.forEach(showEarlier);
  showLine(translate("earlier"), "notice");
});

room.addEventListener("returned", ({ detail: { history, said } }) => {
  const missed = Math.max(0, said - known);
  known = said;
  if (!missed) return;
  showLine(translate("away"), "notice");
  if (missed > history.length) showLine(translate("away.more", { count: missed - history.length }), "notice");
  history.slice(-missed).forEach(showEarlier);
});

function showEarlier({ nickname, text, at }) {
  const line = showLine(`${nickname}: ${text}`, "earlier");
  line.title = new Date(at).toLocaleString();
}

// On which servers

const alone = document.querySelector("#alone");
let isAlone = false;
let servers = [];
let map;

addView(translate("servers.title"), (box) => {
  map = new ServerMap(box);
  showServers();
  return map;
});

socket.on("servers", (news) => {
  if (news.isAlone && !isAlone) knownToAll = known;
  if (!news.isAlone && isAlone) known = knownToAll;
  ({ isAlone, servers } = news);
  alone.textContent = isAlone ? translate("alone") : "";
  showServers();
});
members.addEventListener("change", showServers);

function showServers() {
  map?.show(servers, members.all, socket.id, isAlone);
}
