import { addView } from "/workbench/wire-panel.js";
import { addWay, room, showLine, socket } from "/step05/main.js";
import { WhoHearsWhat } from "./diagram.js";
import { Recipients } from "./recipients.js";

export * from "/step05/main.js";

const myNickname = document.querySelector("#my-nickname");
const newNickname = document.querySelector("#name input");
const text = document.querySelector("#text");
const to = document.querySelector("#to");
const recipients = new Recipients(to);
let members = { room: null, members: [] }; // as told last

addView("Diagram", (box) => new WhoHearsWhat(box));

room.beforeEntering(async () => {
  if (room.name === null) await room.rename(myNickname.value);
});
room.addEventListener("entered", () => {
  newNickname.value = room.nickname;
  if (!text.value) recipients.choose(null); // a line that is begun stays meant for whom it was
  showRecipients();
});
room.addEventListener("left", () => (myNickname.value = room.nickname));

socket.on("members", (told) => {
  members = told;
  showRecipients();
});

to.addEventListener("change", showRecipients); // who has left need not be offered any more

function showRecipients() {
  const others = members.members.filter(({ id }) => id !== socket.id);
  recipients.show(members.room === room.name ? others : []);
}

addWay(() => recipients.chosen !== null, whisper);

async function whisper(words) {
  const reader = recipients.chosen;
  try {
    const { nickname } = await socket.emit("dm", { to: reader.id, text: words });
    return showWhisper(nickname, reader.nickname, words);
  } catch (problem) {
    recipients.choose(reader); // for the words go back into the box
    throw problem;
  }
}

socket.on("dm", (said) => showWhisper(said.nickname, room.nickname, said.text));

function showWhisper(from, to, words) {
  return showLine(`(whisper) ${from} → ${to}: ${words}`, "dm");
}
