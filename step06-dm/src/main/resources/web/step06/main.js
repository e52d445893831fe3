import { translate } from "/workbench/translate.js";
import { addView } from "/workbench/wire-panel.js";
import { fillIn } from "/step03/invitation.js";
import { changeWay, room, showLine, socket } from "/step05/main.js";
import { WhoHearsWhat } from "./diagram.js";
import { Members } from "./members.js";
import { Recipients } from "./recipients.js";

export * from "/step05/main.js";

const myNickname = fillIn(document.querySelector("#my-nickname"), "nickname");
const text = document.querySelector("#text");
const to = document.querySelector("#to");
const recipients = new Recipients(to);
const readers = new Map(); // room → for whom the line is that is begun there
export const members = new Members(socket, room);
let isCurrent = true; // after a break all have other ids, until we are told

addView(translate("diagram.title"), (box) => new WhoHearsWhat(box));

room.beforeEntering(async () => {
  if (room.name === null) await room.rename(myNickname.value);
});
room.addEventListener("entered", ({ detail }) => {
  readers.set(detail.previous, recipients.chosen);
  recipients.choose((text.value && readers.get(detail.room)) || null);
  showRecipients();
});
room.addEventListener("left", ({ detail }) => {
  readers.set(detail.room, recipients.chosen);
  myNickname.value = room.nickname;
});
addEventListener("pageshow", () => (myNickname.value ||= room.nickname ?? "")); // some browsers empty it

socket.on("members", () => (isCurrent = true));
members.addEventListener("change", showRecipients);

socket.addEventListener("state", ({ detail: { state } }) => {
  if (state === "reconnecting") recipients.forgetIds();
  isCurrent &&= state !== "reconnecting";
});

to.addEventListener("change", showRecipients); // who has left need not be offered any more

function showRecipients() {
  recipients.show(members.all.filter(({ id }) => id !== socket.id));
}

changeWay((toRoom) => (words) => {
  const reader = recipients.chosen;
  const line = reader ? whisper(reader, words) : toRoom(words);
  return { ...line, again: () => recipients.choose(reader) };
});

function whisper(reader, words) {
  const answer = tell(reader, words);
  return { answer, show: ({ nickname }) => showWhisper(nickname, reader.nickname, words) };
}

async function tell(reader, words) {
  if (!isCurrent) await news();
  const { id } = recipients.find(reader) ?? reader;
  return socket.emit("dm", { to: id, text: words });
}

/** Who is here now; or one is outside, and nobody is. */
function news() {
  return new Promise((resolve) => {
    socket.once("members", resolve);
    room.addEventListener("left", resolve, { once: true });
  });
}

socket.on("dm", (said) => showWhisper(said.nickname, room.nickname, said.text));

function showWhisper(from, to, words) {
  return showLine(translate("whisper", { from, to, text: words }), "dm");
}
