import { addMessage } from "/step01/messages.js";
import { onSubmit } from "/step02/line-form.js";
import { showAsMine } from "/step03/mine.js";
import { about } from "/step06/diagram.js";
import { room, socket } from "/step06/main.js";
import { Call } from "./call.js";
import { Faces, signs } from "./faces.js";
import { Media, SCREEN } from "./media.js";
import { Statistics } from "./statistics.js";

export * from "/step06/main.js";

const panel = document.querySelector("#call");
const find = (css) => panel.querySelector(css);
const cameras = find("#cameras");
const direct = find("#direct");
const words = direct.querySelector("ul");

export const media = new Media();
room.beforeEntering(
  () => media.open(),
  () => media.close(),
);
room.addEventListener("entered", () => {
  panel.hidden = false;
  find("#myFace").srcObject = media.stream;
});
room.addEventListener("left", () => {
  panel.hidden = true;
  media.close();
});

// The call

const faces = new Faces(find("#peers"));
const told = {
  came: (peer) => faces.came(peer),
  changed: (peer) => faces.changed(peer),
  shows: (peer, stream) => faces.shows(peer, stream),
  left: (peer) => faces.left(peer),
  says: ({ nickname }, text) => showWords(`${nickname}: ${text}`),
  failed: ({ nickname }, error) => console.warn(`The connection to ${nickname}:`, error),
};
export const call = new Call(socket, room, media, told);
new Statistics(find("#statistics"), call);

// What I show

media.onChange(showMedia);
showMedia();

async function showMedia() {
  const { audio, video } = media.isOn;
  find("#mute").textContent = audio ? "Mute" : "Unmute";
  find("#camera").textContent = video ? "Turn Camera Off" : "Turn Camera On";
  find(".mine .signs").textContent = signs({ audio: media.shows("audio"), video: media.shows("video") });
  find(".problem").textContent = media.problem;
  find("#retry").hidden = !media.problem;
  const sources = await media.sources();
  cameras.replaceChildren(...sources.map(({ id, name }) => new Option(name, id)));
  cameras.value = media.source ?? "";
  find(".mine").classList.toggle("screen", media.source === SCREEN);
}

find("#mute").addEventListener("click", () => media.toggle("audio"));
find("#camera").addEventListener("click", () => media.toggle("video"));
find("#retry").addEventListener("click", () => media.retry());
cameras.addEventListener("change", () => media.choose(cameras.value));

// Words without the server

room.addEventListener("entered", () => words.replaceChildren());
onSubmit(direct.querySelector("form"), say);

/** Returns whether it was said: what was not stays in its box. */
function say(text) {
  const problem = direct.querySelector(".problem");
  problem.textContent = "";
  try {
    call.say(text);
    showAsMine(showWords(`You: ${text}`));
  } catch ({ message }) {
    problem.textContent = message;
  }
  return problem.textContent === "";
}

function showWords(text) {
  direct.open = true;
  return addMessage(words, text);
}

// In the diagram

about.push(({ candidate }) => kindOf(candidate?.candidate));
about.push(({ audio, video }) => (audio === undefined ? undefined : signs({ audio, video }) || "all on"));

/** Of a candidate: host, srflx (by STUN) or relay (by TURN). */
function kindOf(candidate) {
  return typeof candidate === "string" ? /typ (\w+)/.exec(candidate)?.[1] : undefined;
}
